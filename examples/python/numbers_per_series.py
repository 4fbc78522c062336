"""What changed, in numbers, per series of clauses (統, 実, 設, 監)."""

# %% Compare
import pathlib

import kijun

files = pathlib.Path(__file__).parents[2] / "corpus" / "annual-review"
old = kijun.read_edition(files / "edition-12.xml")
new = kijun.read_edition(files / "edition-13.xml")
changes = kijun.diff(old, new).to_pandas()

# %% A row a change; its series is the first letter of where it stands
changes["series"] = [(row.new or row.old)[0][0] for row in changes.itertuples()]
print(changes.pivot_table(index="series", columns="kind", values="id", aggfunc="count",
                          fill_value=0).to_string())

# %% Rules that became stronger, and amounts that changed
stronger = changes[(changes["obligation_old"] == "should") & (changes["obligation_new"] == "must")]
print(stronger[["id", "new"]].to_string(index=False))
amounts = changes[(changes["numbers_old"].map(len) > 0) & (changes["numbers_new"].map(len) > 0)]
for row in amounts.head(5).itertuples():
    print(row.new[0], "、".join(row.numbers_old), "→", "、".join(row.numbers_new))

# %% How many changes are only a matter of writing
print(changes["grade"].value_counts().to_dict())
