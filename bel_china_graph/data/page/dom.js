// Elements from text only: no string is ever taken for markup.
function el(tag, options = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    if (name === "class") node.className = value;
    else if (name === "onclick") node.addEventListener("click", value);
    else if (value !== undefined && value !== null) node.setAttribute(name, value);
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) node.append(child);
  }
  return node;
}

function link(text, address) {
  let safe = false;
  try {
    safe = ["http:", "https:"].includes(new URL(address).protocol);
  } catch { /* no address at all */ }
  return safe ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text) : el("span", {}, text);
}

const SHAPES = {
  square: "M2 2H12V12H2Z",
  dot: "M7 1.6A5.4 5.4 0 1 1 7 12.4A5.4 5.4 0 1 1 7 1.6Z",
  diamond: "M7 .8 13.2 7 7 13.2.8 7Z",
  star: "M7 .4 8.9 5H13.7L9.9 8 11.2 13 7 10.1 2.8 13 4.1 8 .3 5H5.1Z",
  triangle: "M7 1.4 13.2 12.2H.8Z",
  triangleDown: "M7 12.6.8 1.8H13.2Z",
  hexagon: "M3.8 1.4H10.2L13.4 7 10.2 12.6H3.8L.6 7Z",
};

function svg(width, path, options) {
  const space = "http://www.w3.org/2000/svg";
  const image = document.createElementNS(space, "svg");
  const shape = document.createElementNS(space, "path");
  image.setAttribute("width", width);
  image.setAttribute("height", 14);
  image.setAttribute("viewBox", `0 0 ${width} 14`);
  image.setAttribute("aria-hidden", "true");
  image.setAttribute("class", `icon ${options.class ?? ""}`);
  shape.setAttribute("d", path);
  for (const [name, value] of Object.entries(options.shape)) shape.setAttribute(name, value);
  image.append(shape);
  return image;
}

const shapeIcon = (shape, colour) =>
  svg(14, SHAPES[shape] ?? SHAPES.dot, { class: colour, shape: { fill: "currentColor" } });
const nodeIcon = (node) => shapeIcon(kinds.get(node.label).shape, node.colour.toLowerCase());
const lineIcon = (colour, dashes = "none", width = 2.6) =>
  svg(22, "M1 7H21", { shape: { stroke: colour, "stroke-width": width, "stroke-dasharray": dashes, fill: "none" } });
