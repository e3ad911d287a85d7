// Colours come from the style sheet, those of ties from the data; dark and light follow the reader's system or choice.
const darkMode = window.matchMedia("(prefers-color-scheme: dark)");
let printing = false;
let palette = {};

const isDark = () => !printing && (document.documentElement.dataset.theme ?? (darkMode.matches ? "dark" : "light")) === "dark";

function readTheme() {
  const probe = document.body.appendChild(document.createElement("i"));
  const read = (name) => {
    probe.style.color = `var(--${name})`;
    return hex(getComputedStyle(probe).color);
  };
  const names = ["paper", "panel", "ink", "muted", "line", "soft", "accent", "by", "cn", "other"];
  palette = Object.fromEntries(names.map((name) => [name, read(name)]));
  probe.remove();
  if (printing) Object.assign(palette, { paper: "#ffffff", ink: "#000000", muted: "#444444", by: "#0b7a5e", cn: "#c2262e", other: "#6b6f76" });
  palette.dark = isDark();
  palette.font = getComputedStyle(document.body).fontFamily;
}

const hexOf = (parts) => `#${parts.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
const hex = (colour) => hexOf(colour.match(/[\d.]+/g).slice(0, 3).map(Number));
const relationColour = (relation) => relation[palette.dark ? "dark" : "light"];
const tieColour = (tie) => relationColour(relations.get(tie.type));
const nodeColour = (node) => palette[node.colour.toLowerCase()];

const mixed = new Map();

function mix(colour, other, share) {
  const key = `${colour}${other}${share}`;
  if (!mixed.has(key)) mixed.set(key, mixNow(colour, other, share));
  return mixed.get(key);
}

function mixNow(colour, other, share) {
  const parts = (code) => [1, 3, 5].map((at) => parseInt(code.slice(at, at + 2), 16));
  const [a, b] = [parts(colour), parts(other)];
  return hexOf(a.map((value, at) => value * (1 - share) + b[at] * share));
}
