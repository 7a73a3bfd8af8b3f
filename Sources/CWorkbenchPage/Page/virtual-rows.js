// A long list of which only what is in sight is in the page; when printing, all of it.
import { h } from "./dom.js";

const overscan = 3;
/** Lists longer than this don't glide while something is dragged. */
const glidingLimit = 100;
/** On paper longer lists go without hatching, which makes slow and heavy files. */
const patternLimit = 150;

/**
 * @param make Returns a new row `{element}`, to be used for one key after another.
 * @param update Called as `update(row, key, position)` for every row in sight.
 */
export function createVirtualRows({ rowHeight, make, update, role = "rowgroup" }) {
  const canvas = h("div", { class: "rows", role });
  const scroller = h("div", { class: "scroller" }, canvas);
  const shown = new Map();
  const spare = [];
  let order = [];
  let positions = new Map();
  let height = 0;
  let scrollTop = 0;
  let isPrinting = false;
  let isDragging = false;
  let frame = 0;
  let tidying = 0;

  function draw() {
    frame = 0;
    const first = isPrinting ? 0 : Math.max(0, Math.floor(scrollTop / rowHeight) - overscan);
    const last = isPrinting
      ? order.length
      : Math.min(order.length, Math.ceil((scrollTop + height) / rowHeight) + overscan);
    for (const [key, row] of shown) {
      const position = positions.get(key);
      const isInSight = position !== undefined && position >= first && position < last;
      if (isInSight || (position !== undefined && row.element.contains(document.activeElement)))
        continue;
      shown.delete(key);
      row.element.remove();
      spare.push(row);
    }
    for (let position = first; position < last; position += 1) {
      if (!shown.has(order[position])) take(order[position]);
    }
    for (const [key, row] of shown) place(row, key);
    canvas.dataset.first = String(first);
  }

  function take(key) {
    const row = spare.pop() ?? make();
    shown.set(key, row);
    update(row, key, positions.get(key));
    canvas.append(row.element);
  }

  function place(row, key) {
    const position = positions.get(key);
    if (row.position !== position) {
      row.position = position;
      row.element.style.transform = `translateY(${position * rowHeight}px)`;
      row.element.dataset.position = String(position);
    }
    if (!isDragging || isSeen(position)) update(row, key, position);
  }

  /** Whether a row is within the window; the rest needn't follow a drag. */
  function isSeen(position) {
    const top = position * rowHeight - scrollTop;
    return top > -rowHeight && top < height;
  }

  /** Brings the order in the document to the order on the screen, for reading aloud and Tab. */
  function tidy() {
    const rows = [...shown]
      .sort(([a], [b]) => positions.get(a) - positions.get(b))
      .map(([, row]) => row.element);
    const focused = document.activeElement;
    rows.forEach((element, index) => {
      if (canvas.children[index] !== element)
        canvas.insertBefore(element, canvas.children[index] ?? null);
    });
    if (focused !== document.activeElement && canvas.contains(focused))
      focused.focus({ preventScroll: true });
  }

  function scheduleTidying() {
    clearTimeout(tidying);
    tidying = setTimeout(tidy, 400);
  }

  scroller.addEventListener(
    "scroll",
    () => {
      scrollTop = scroller.scrollTop;
      frame ||= requestAnimationFrame(draw);
      scheduleTidying();
    },
    { passive: true },
  );
  new ResizeObserver(([entry]) => {
    height = entry.contentRect.height;
    frame ||= requestAnimationFrame(draw);
  }).observe(scroller);

  return {
    element: scroller,
    canvas,
    show(newOrder, whileDragging = false) {
      order = newOrder;
      isDragging = whileDragging;
      canvas.toggleAttribute("data-still", isDragging && order.length > glidingLimit);
      positions = new Map(order.map((key, position) => [key, position]));
      canvas.style.height = `${order.length * rowHeight}px`;
      draw();
      scheduleTidying();
    },
    /** Updates the rows without moving them. */
    refresh(whileDragging = false) {
      isDragging = whileDragging;
      for (const [key, row] of shown) place(row, key);
    },
    rowOf: (key) => shown.get(key),
    keyAt: (position) => order[position],
    positionOf: (key) => positions.get(key),
    get length() {
      return order.length;
    },
    reveal(key) {
      const top = (positions.get(key) ?? 0) * rowHeight;
      if (top < scroller.scrollTop || top + rowHeight > scroller.scrollTop + height) {
        scroller.scrollTop = Math.max(0, top - height / 2);
        scrollTop = scroller.scrollTop;
      }
      draw();
    },
    print(whether) {
      isPrinting = whether;
      canvas.toggleAttribute("data-plain", whether && order.length > patternLimit);
      draw();
      if (whether) tidy();
    },
  };
}
