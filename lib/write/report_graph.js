// The graph of one item: the item, the clauses that it cites, the clauses on the way, the changes; each a
// column. Every node takes the focus, says aloud what it is, and leads somewhere.

const svg = (tag, attributes = {}, ...content) => {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...content);
  return node;
};

// Characters of the width of a kanji that fit; half as many Latin ones count one.
function cut(text, most) {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += character.codePointAt(0) < 0x2e80 ? 0.55 : 1;
    if (width > most) return text.slice(0, end) + "…";
    end += character.length;
  }
  return text;
}

// Nodes by column and edges between them. At most `most` changes; `left` says how many are left out.
function graph_of(item, data, most) {
  const nodes = new Map();
  const edges = new Map();
  const title = new Map(data.clauses.id.map((id, i) => [id, data.clauses.title[i]]));
  const node = (key, column, kind, name, says, goes) => {
    const known = nodes.get(key);
    if (known) known.column = Math.min(known.column, column);
    else nodes.set(key, { key, column, kind, name, says, goes });
    return key;
  };
  const edge = (from, to, kind) => {
    const key = from + "\n" + to;
    const known = edges.get(key);
    if (!known) edges.set(key, { from, to, kind });
    else if (known.kind !== kind && kind === "direct") known.kind = kind;
  };
  const clause = (id, column, kind) =>
    node("clause " + id, column, kind, id, title.get(id) ?? "", { clause: id });

  const root = node("item", 0, "item", data.words.item + " " + data.items.number[item],
                    data.items.goal[item], { item: data.items.number[item] });
  const links = data.links.item.flatMap((of, link) => of === item ? [link] : []);
  const told = [...new Set(links.map((link) => data.links.change[link]))];
  const shown = new Set(told.slice(0, most));
  const cited = new Set(data.items.cited[item]);
  for (const link of links) {
    const change = data.links.change[link];
    if (!shown.has(change)) continue;
    const how = data.links.relation[link];
    const own = data.changes.clause[change];
    // A suggestion rests on several clauses at once; an indirect link on a way from one to the next.
    const via = how === "suggested" ? [] : data.ways[data.links.via[link]];
    let last = root;
    let column = 0;
    for (const id of [...via, own]) {
      // Cited clauses stand beside the item, whatever else leads to them; all others behind them.
      column = cited.has(id) ? 1 : Math.max(column + 1, 2);
      const step = clause(id, column, cited.has(id) ? "cited" : "on-the-way");
      if (step !== last) edge(last, step, last === root && cited.has(id) ? "direct" : how);
      last = step;
    }
    // What the link says to this item, the weightiest of several.
    const weight = ["proposed", "not-asked", "answered", "needs-answer"];
    const state = weight.indexOf(data.links.status[link]);
    const to = node("change " + change, 0, "change", data.changes.id[change],
                    data.changes.place[change] + " " + data.changes.mark[change], { change });
    nodes.get(to).state = Math.max(nodes.get(to).state ?? 0, state);
    nodes.get(to).kind = "change status-" + weight[nodes.get(to).state];
    edge(last, to, how);
  }
  for (const id of cited) {
    edge(root, clause(id, 1, nodes.has("clause " + id) ? "cited" : "cited unchanged"), "direct");
  }
  for (const written of data.items.dangling[item]) {
    edge(root, node("dangling " + written, 1, "dangling", written, data.words.dangling, {}), "direct");
  }
  const columns = Math.max(1, ...[...nodes.values()].map((each) => each.column)) + 1;
  for (const each of nodes.values()) if (each.kind.startsWith("change")) each.column = columns;
  return { nodes: [...nodes.values()], edges: [...edges.values()], left: told.length - shown.size };
}

const box = { width: 190, height: 26 };

// Places nodes in columns: changes as the edition has them, and whatever leads to them in the order of
// the first one that it leads to, so that few edges cross. What leads to none stands below.
function place(graph) {
  const high = 34;
  const wide = 232;
  const by_key = new Map(graph.nodes.map((node) => [node.key, node]));
  for (const node of graph.nodes) node.first = node.goes.change ?? Infinity;
  for (let step = 0; step < 4; step += 1) { // no way has more
    for (const { from, to } of graph.edges) {
      by_key.get(from).first = Math.min(by_key.get(from).first, by_key.get(to).first);
    }
  }
  const columns = [...new Set(graph.nodes.map((node) => node.column))].sort((a, b) => a - b)
    .map((column) => graph.nodes.filter((node) => node.column === column)
      .sort((a, b) => a.first === b.first ? 0 : a.first - b.first));
  const most = Math.max(...columns.map((column) => column.length));
  columns.forEach((column, at) => column.forEach((node, row) => {
    node.x = at * wide;
    node.y = row * high + Math.min((most - column.length) * high / 2, 400); // about the middle
  }));
  return { width: (columns.length - 1) * wide + box.width + 32, height: most * high, by_key };
}

function drawn(graph, go) {
  const { width, height, by_key } = place(graph);
  const picture = svg("svg", { width, height: height + 8, viewBox: `-2 -4 ${width + 4} ${height + 8}`, role: "group" });
  for (const edge of graph.edges) {
    const [from, to] = [by_key.get(edge.from), by_key.get(edge.to)];
    const [x1, y1, x2, y2] = [from.x + box.width, from.y + box.height / 2, to.x, to.y + box.height / 2];
    // In one column, or backwards, an edge goes round on the right side.
    const [end, bend, back] = x2 > x1 ? [x2, (x2 - x1) / 2, -1] : [to.x + box.width, 30, 1];
    picture.append(svg("path", {
      class: "edge " + edge.kind, d: `M${x1},${y1} C${x1 + bend},${y1} ${end + back * bend},${y2} ${end},${y2}` }));
  }
  const places = [...graph.nodes].sort((a, b) => a.x - b.x || a.y - b.y);
  for (const node of places) {
    const says = [node.name, node.says].filter((part) => part !== "").join(" ");
    const shown = svg("g", { class: "node " + node.kind, tabindex: 0, role: "button",
                             transform: `translate(${node.x},${node.y})`, "aria-label": says },
      svg("title", {}, says),
      svg("rect", { width: box.width, height: box.height, rx: 4 }),
      svg("text", { x: 8, y: 17.5 }, cut(node.says === "" || node.kind === "item" ? node.name : node.name + " " + node.says, 13)));
    shown.addEventListener("click", () => go(node.goes));
    shown.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        go(node.goes);
      }
      const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [0, 0];
      if (dx === 0 && dy === 0) return;
      event.preventDefault();
      // Up and down in the column, left and right to the nearest node of the next one.
      const ahead = places.filter((other) => dx !== 0 ? (other.x - node.x) * dx > 0
                                                      : other.x === node.x && (other.y - node.y) * dy > 0);
      const far = (other) => Math.abs(other.x - node.x) * 10 + Math.abs(other.y - node.y);
      ahead.sort((a, b) => far(a) - far(b))[0]?.node.focus();
    });
    node.node = shown;
    picture.append(shown);
  }
  return picture;
}
