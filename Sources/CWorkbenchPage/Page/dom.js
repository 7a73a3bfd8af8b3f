// Builds elements. Text only ever becomes text; markup from the server goes through fragment.js.
const svgNamespace = "http://www.w3.org/2000/svg";

export function h(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function svg(name, attributes, ...children) {
  return fill(document.createElementNS(svgNamespace, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) {
        element.addEventListener(event, listener);
      }
    } else if (name === "data") {
      Object.assign(element.dataset, value);
    } else if (name === "style") {
      for (const [property, text] of Object.entries(value)) {
        element.style.setProperty(property, text);
      }
    } else {
      setAttribute(element, name, value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return element;
}

/** Sets an attribute; `false` and `null` take it away, `true` leaves it empty. */
export function setAttribute(element, name, value) {
  if (value === false || value == null) {
    element.removeAttribute(name);
  } else {
    const text = value === true ? "" : String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

/** Writes text only where it differs, so that an unchanged cell costs nothing. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

export function replaceChildren(element, ...children) {
  element.replaceChildren(
    ...children.flat(Infinity).filter((child) => child != null && child !== false),
  );
}
