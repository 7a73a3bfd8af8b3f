// Small multiples: a bar of shares, and a histogram, for one unit each.
import { svg } from "./dom.js";
import { fillScale } from "./fills.js";
import { percent } from "./format.js";

/** A bar of shares that add up to one, best first and darkest first. */
export function createShares({ width, height, labels }) {
  const fills = fillScale(labels.length);
  const rects = labels.map((_, index) =>
    svg("rect", { class: `fill-${fills[index]}`, y: 0, height }),
  );
  const halos = labels.map((_, index) =>
    svg("text", {
      class: `share-text ink-${fills[index]}`,
      y: height / 2 + 4,
      "text-anchor": "middle",
    }),
  );
  const title = svg("title");
  const element = svg(
    "svg",
    { class: "shares", width, height, role: "img" },
    title,
    svg("rect", { class: "shares-frame", x: 0.5, y: 0.5, width: width - 1, height: height - 1 }),
    rects,
    halos,
  );
  return {
    element,
    show(shares) {
      let left = 0;
      shares.forEach((share, index) => {
        const length = share * width;
        rects[index].setAttribute("x", left.toFixed(2));
        rects[index].setAttribute("width", Math.max(0, length).toFixed(2));
        halos[index].setAttribute("x", (left + length / 2).toFixed(1));
        halos[index].textContent = length > 30 ? percent(share) : "";
        left += length;
      });
      const text = labels
        .map((label, index) => `${label} ${percent(shares[index], 1)}`)
        .join(" · ");
      title.textContent = text;
      element.setAttribute("aria-label", text);
    },
  };
}

/** A histogram over bins of ranks, best left; heights share one scale. */
export function createHistogram({ width, height }) {
  const bars = svg("g", { class: "histogram-bars" });
  const title = svg("title");
  const element = svg(
    "svg",
    { class: "histogram", width, height, role: "img" },
    title,
    bars,
    svg("line", { class: "histogram-base", x1: 0, x2: width, y1: height - 0.5, y2: height - 0.5 }),
  );
  return {
    element,
    show(shares, highest, text) {
      const step = width / shares.length;
      while (bars.children.length > shares.length) bars.lastChild.remove();
      while (bars.children.length < shares.length) bars.append(svg("rect"));
      shares.forEach((share, index) => {
        const length = highest ? (share / highest) * (height - 2) : 0;
        const bar = bars.children[index];
        bar.setAttribute("x", (index * step).toFixed(2));
        bar.setAttribute("width", Math.max(0.5, step - (step > 3 ? 1 : 0)).toFixed(2));
        bar.setAttribute("y", (height - 1 - length).toFixed(2));
        bar.setAttribute("height", length.toFixed(2));
      });
      title.textContent = text;
      element.setAttribute("aria-label", text);
    },
  };
}
