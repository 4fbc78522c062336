// The page put together: the rows that the file holds for readers without scripts become lists that are
// filled as one looks at them.

const by_id = (id) => document.getElementById(id);
const data = JSON.parse(by_id("data").textContent);
const lines_of = (id) => (by_id(id)?.textContent ?? "").split("\n");
const rows = lines_of("rows").filter((line) => line.startsWith("<article"));
const item_rows = lines_of("heat-rows").filter((line) => line.startsWith("<tr"));
const list_box = by_id("list");

document.querySelectorAll(".scripted, #filter, #keys, #theme, #asked").forEach((node) => { node.hidden = false; });
by_id("theme").addEventListener("click", () => {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const root = document.documentElement;
  root.dataset.theme = (root.dataset.theme ?? (dark ? "dark" : "light")) === "dark" ? "light" : "dark";
});

const filter = filtered(rows, data);
const list = list_box && chunked(list_box, rows, { size: 8, guess: 210, tag: "div", root: null });
let shown = [];
let current = -1; // the change that the keys are at

function refresh() {
  if (!list) return;
  shown = filter.rows();
  list.show(shown);
  by_id("shown").textContent = shown.length === 0 ? data.words.nothing : `${shown.length} / ${rows.length}` +
    (filter.clause === "" ? "" : `  ${filter.clause}`);
  current = -1;
}

function focus_on(change) {
  const node = list?.node(change);
  if (!node) return;
  current = shown.indexOf(change);
  node.focus({ preventScroll: true });
  node.scrollIntoView({ block: "start" });
}

// The form says what is chosen, so that one always sees it.
function read_form() {
  for (const field of document.querySelectorAll("[data-facet]")) {
    const ticked = [...field.querySelectorAll("input:checked")].map((box) => box.value);
    filter.chosen[field.dataset.facet].clear();
    ticked.forEach((value) => filter.chosen[field.dataset.facet].add(value));
  }
  filter.query = by_id("query").value;
  filter.item = by_id("item").value;
  refresh();
}
function clear_form() {
  document.querySelectorAll("[data-facet] input").forEach((box) => { box.checked = false; });
  by_id("query").value = by_id("item").value = filter.clause = "";
}
function choose({ facet = {}, item = "", clause = "" }) {
  clear_form();
  for (const [name, value] of Object.entries(facet)) {
    const box = document.querySelector(`[data-facet="${name}"] input[value="${value}"]`);
    if (box) box.checked = true;
  }
  by_id("item").value = item;
  filter.clause = clause;
  read_form();
  by_id("changes").scrollIntoView();
}
function go_to(change) {
  if (!shown.includes(change)) {
    clear_form();
    read_form();
  }
  focus_on(change);
}

if (list) {
  let waiting = 0;
  by_id("filter").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(read_form, 100);
  });
  by_id("filter").addEventListener("submit", (event) => { event.preventDefault(); read_form(); });
  by_id("filter").addEventListener("reset", (event) => { event.preventDefault(); clear_form(); read_form(); });
  by_id("asked")?.addEventListener("click", () => {
    choose({ facet: { status: "needs-answer" } });
    if (shown.length !== 0) focus_on(shown[0]);
  });
  list_box.addEventListener("focusin", (event) => {
    const row = event.target.closest("article");
    if (row) current = shown.indexOf(data.changes.id.indexOf(row.id));
  });
  read_form(); // a browser may have kept what was ticked
}

// The graph.
const dialog = by_id("graph");
let opener = null;
function open_graph(item, most = 120) {
  by_id("graph-title").textContent = `${data.words.graph}: ${data.words.item} ${data.items.number[item]} ${data.items.category[item]}`;
  by_id("graph-goal").textContent = data.items.goal[item];
  const view = by_id("graph-view");
  const graph = graph_of(item, data, most);
  view.replaceChildren(drawn(graph, (to) => {
    if (to.change === undefined && !to.clause && !to.item) return;
    opener = null;
    dialog.close();
    if (to.change !== undefined) go_to(to.change);
    else choose(to);
  }));
  if (graph.left > 0) {
    const more = document.createElement("button");
    more.type = "button";
    more.textContent = data.words.more + graph.left;
    more.addEventListener("click", () => open_graph(item, Infinity));
    view.append(more);
  }
  if (!dialog.open) {
    opener = document.activeElement;
    dialog.showModal();
  }
  view.querySelector(".node").focus();
}
by_id("graph-close").addEventListener("click", () => dialog.close());
dialog.addEventListener("close", () => opener?.focus());
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-item]");
  const change = event.target.closest("a[href^='#c']:not([data-item])");
  if (link) {
    event.preventDefault();
    open_graph(Number(link.dataset.item));
  } else if (change && change.closest("article")) {
    event.preventDefault();
    history.replaceState(null, "", change.getAttribute("href"));
    focus_on(data.changes.id.indexOf(change.closest("article").id));
  }
});

// The heat map: one stop for the Tab key, arrows inside.
const heat_box = by_id("heat-box");
if (heat_box) {
  const table = document.createElement("table");
  const [, look, head] = by_id("heat-rows").textContent.match(/<table class="([a-z ]*)">(<thead>[^]*?<\/thead>)/);
  table.className = look;
  table.innerHTML = head;
  heat_box.append(table);
  const heat = chunked(table, item_rows, { size: 40, guess: 37, tag: "tbody", root: heat_box });
  const all = [...item_rows.keys()];
  let order = [];
  let at = [0, 0]; // row in `order`, column
  const cell = () => heat.node(order[at[0]])?.children[at[1]];
  const target = () => at[1] === 0 ? cell()?.querySelector("a") : cell();
  const mark = () => {
    table.querySelectorAll("tbody [tabindex]").forEach((node) => node.removeAttribute("tabindex"));
    table.querySelectorAll("tbody a").forEach((node) => node.setAttribute("tabindex", -1));
    target()?.setAttribute("tabindex", 0);
  };
  const refresh_heat = () => {
    order = by_id("all-items").checked ? all : all.filter((item) => data.items.changes[item] !== 0);
    if (order.length === 0) order = all;
    heat.show(order);
    at = [0, 0];
    mark();
  };
  const pick = (picked) => {
    const row = picked.closest("tr[id]");
    const item = Number(row.id.slice(1));
    const series = picked.dataset.series;
    choose({ item: data.items.number[item], facet: series ? { series } : {} });
    if (shown.length !== 0) focus_on(shown[0]);
  };
  const place_of = (node) => {
    const row = node.closest("tr[id]");
    return row ? [order.indexOf(Number(row.id.slice(1))), [...row.children].indexOf(node.closest("td, th"))] : at;
  };
  table.addEventListener("click", (event) => {
    const picked = event.target.closest("td[data-series]");
    if (picked) pick(picked);
  });
  table.addEventListener("focusin", (event) => { at = place_of(event.target); });
  table.addEventListener("keydown", (event) => {
    const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
                    PageUp: [-20, 0], PageDown: [20, 0], Home: [-order.length, 0], End: [order.length, 0] };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      const columns = table.tHead.rows[0].cells.length;
      const within = (value, count) => Math.min(Math.max(value, 0), count - 1);
      at = [within(at[0] + step[0], order.length), within(at[1] + step[1], columns)];
      if (at[1] === 1) at[1] += step[1] < 0 ? -1 : 1; // what the item says is nothing to pick
      mark();
      target()?.focus();
    } else if (event.key === "Enter" && event.target.matches("td[data-series]")) {
      pick(event.target);
    }
  });
  by_id("all-items").addEventListener("change", refresh_heat);
  refresh_heat();
}

// Single keys, where nobody is writing.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog.open) return;
  if (event.target.matches("input:not([type=checkbox])")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (!list) return;
  const step = (from, by, wanted) => {
    let to = from + by;
    while (to >= 0 && to < shown.length && !wanted(shown[to])) to += by;
    if (to >= 0 && to < shown.length) focus_on(shown[to]);
  };
  const any = () => true;
  const asked = (change) => data.changes.status[change] === "needs-answer";
  const keys = {
    "/": () => by_id("query").focus(),
    j: () => step(current, 1, any),
    k: () => step(current < 0 ? 1 : current, -1, any),
    n: () => step(current, 1, asked),
    g: () => {
      const link = data.links.change.indexOf(shown[current]);
      if (link >= 0) open_graph(data.links.item[link]);
    },
    x: () => { clear_form(); read_form(); },
    "?": () => {
      by_id("keys").open = !by_id("keys").open;
      by_id("keys").scrollIntoView();
    },
  };
  if (Object.hasOwn(keys, event.key)) {
    event.preventDefault();
    keys[event.key]();
  }
});

// An address that names a change leads to it.
const go_to_address = () => {
  const change = data.changes.id.indexOf(location.hash.slice(1));
  if (change >= 0) go_to(change);
};
addEventListener("hashchange", go_to_address);
go_to_address();
