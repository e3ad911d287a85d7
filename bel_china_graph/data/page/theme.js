// Colours come from the style sheet, those of ties from the data; dark and light follow the reader's system.
const darkMode = window.matchMedia("(prefers-color-scheme: dark)");
let printing = false;
let palette = {};

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  palette = { paper: read("paper"), ink: read("ink"), muted: read("muted"), by: read("by"), cn: read("cn"), other: read("other") };
  if (printing) Object.assign(palette, { paper: "#ffffff", ink: "#000000", muted: "#444444", by: "#0b7a5e", cn: "#c2262e", other: "#6b6f76" });
  palette.font = getComputedStyle(document.body).fontFamily;
}

const tieColour = (tie) => relations.get(tie.type)[darkMode.matches && !printing ? "dark" : "light"];
const nodeColour = (node) => palette[node.colour.toLowerCase()];

function mix(colour, other, share) {
  const parts = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const [a, b] = [parts(colour), parts(other)];
  return `#${a.map((value, at) => Math.round(value * (1 - share) + b[at] * share).toString(16).padStart(2, "0")).join("")}`;
}
