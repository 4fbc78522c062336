// Which changes are shown: facets (any of the ticked values, all facets at once), an item, a clause and
// words that must all stand in a row.

// As one searches: width, case and compatibility characters do not count.
const folded = (text) => text.normalize("NFKC").toLowerCase();

// What a row says, without its markup. Marks of the redline part no words; all other tags do.
const entities = { amp: "&", lt: "<", gt: ">", quot: "\"", "#39": "'" };
function words_of(row) {
  return folded(row.replace(/<\/?(?:ins|del|span)>/g, "").replace(/<[^>]*>/g, "\n")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name]));
}

function filtered(rows, data) {
  const facets = ["status", "kind", "series", "grade"];
  const chosen = Object.fromEntries(facets.map((facet) => [facet, new Set()]));
  const items = rows.map(() => new Set());
  data.links.change.forEach((change, link) => items[change].add(data.items.number[data.links.item[link]]));
  let texts = null; // made when somebody searches
  let query = [];
  let item = "";
  let clause = "";

  function matches(row) {
    if (!facets.every((facet) => chosen[facet].size === 0 ||
                                 chosen[facet].has(String(data.changes[facet][row])))) return false;
    if (item !== "" && !items[row].has(item)) return false;
    if (clause !== "" && data.changes.clause[row] !== clause) return false;
    return query.every((word) => texts[row].includes(word));
  }

  return {
    chosen,
    set query(text) {
      query = folded(text).split(/\s+/).filter((word) => word !== "");
      if (query.length !== 0) texts ??= rows.map(words_of);
    },
    set item(number) { item = number.trim(); },
    set clause(id) { clause = id; },
    get clause() { return clause; },
    rows: () => [...rows.keys()].filter(matches),
  };
}
