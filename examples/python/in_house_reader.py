"""Our own reader for our in-house file: what kijun does not know, a function tells it."""

# %% The reader: None for what is not ours, so that other files are read as ever
import pathlib

import kijun


def read_in_house(source):
    lines = source.bytes.decode().splitlines()
    if not any(line.startswith("規程: ") for line in lines):
        return None
    head = dict(line.split(": ", 1) for line in lines if ": " in line)
    builder = kijun.EditionBuilder(head["規程"], head["版"], file=source.name)
    for number, line in enumerate(lines, 1):
        label, _, text = line.partition(" ")
        if line.startswith("§"):
            clause = builder.clause(label[1:], text, line=number)
            above: dict[str, kijun.ParagraphNode] = {}
        elif label.replace(".", "").isdigit():
            parent = above.get(label.rpartition(".")[0], clause)
            above[label] = parent.paragraph(label.rpartition(".")[2], text, line=number)
    return builder.build()


# %% The file, as any other edition
path = pathlib.Path(__file__).parent / "in_house.txt"
edition = kijun.read_edition(path, readers=[read_in_house])
print(edition)
for place in edition.paragraphs:
    print(f"{place.where.line}: {place.citation}: {place.text}")

# %% Its next version, compared: 保存 became stricter
text = path.read_text(encoding="utf-8").replace("2026年版", "2027年版").replace("1年間", "3年間")
changed = kijun.diff(edition, kijun.read_edition(text.encode(), readers=[read_in_house]))
for change in changed:
    print(change.mark, change.new[0], change.numbers_old, "→", change.numbers_new)

# %% Once in kijun's own XML, everybody can read it
print(kijun.read_edition(edition.to_xml().encode()) == edition)
