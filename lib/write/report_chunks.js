// Rows in chunks. Every chunk has its place on the page, but only those near the window hold their
// rows; the others are as high as they were when last seen, or as one guesses. So the page has a few
// hundred elements more than what one looks at, however many rows there are.

// `rows`: HTML of each row. `box`: what the chunks go into. `root`: what scrolls, null for the window.
function chunked(box, rows, { size, guess, tag, root }) {
  let parts = [];
  let place = new Map(); // of a row: its chunk
  let printing = false;

  const near = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      const part = parts[Number(target.dataset.part)];
      if (!part || part.node !== target) continue;
      if (isIntersecting) fill(part);
      else if (!printing) empty(part);
    }
  }, { root, rootMargin: "600px 0px" });

  // A table has no height of its own where it has no rows.
  function hold(part) {
    if (tag === "tbody") {
      part.node.innerHTML = "<tr class=\"gap\"><td></td></tr>";
      part.node.firstChild.firstChild.style.height = part.height + "px";
    } else {
      part.node.textContent = "";
      part.node.style.height = part.height + "px";
    }
    part.filled = false;
  }

  function fill(part) {
    if (part.filled) return;
    // These lines were escaped when the file was written; see report_rows.cpp.
    part.node.innerHTML = part.order.map((row) => rows[row]).join("");
    part.node.style.height = "";
    part.filled = true;
  }

  function empty(part) {
    if (!part.filled || part.node.contains(document.activeElement)) return;
    part.height = part.node.offsetHeight;
    hold(part);
  }

  // Shows these rows, in this order, and nothing else.
  function show(order) {
    near.disconnect();
    box.querySelectorAll("[data-part]").forEach((node) => node.remove());
    parts = [];
    place = new Map();
    for (let begin = 0; begin < order.length; begin += size) {
      const part = { order: order.slice(begin, begin + size), node: document.createElement(tag) };
      part.height = guess * part.order.length;
      part.node.dataset.part = parts.length;
      part.order.forEach((row) => place.set(row, part));
      hold(part);
      parts.push(part);
      box.append(part.node);
    }
    parts.slice(0, 2).forEach(fill); // so that something is there before anybody has scrolled
    parts.forEach((part) => near.observe(part.node));
  }

  // The element of a row, put in where it is not there; null for one that is not shown.
  function node(row) {
    const part = place.get(row);
    if (!part) return null;
    fill(part);
    return part.node.children[part.order.indexOf(row)];
  }

  addEventListener("beforeprint", () => {
    printing = true;
    parts.forEach(fill);
  });
  addEventListener("afterprint", () => {
    printing = false;
    parts.forEach((part) => { near.unobserve(part.node); near.observe(part.node); });
  });
  return { show, node };
}
