// What the reader sees is kept in the address, so that a link shows the same picture; whoever shows it listens.
const VIEWS = [["overview", "Overview"], ["columns", "Columns"], ["network", "Network"], ["map", "Map"], ["matrix", "Matrix"], ["timeline", "Timeline"]];
const years = claimed.map((tie) => tie.year).filter((year) => year !== null);
const SPAN = years.length ? [Math.min(...years), Math.max(...years)] : [0, 0];
const NORMALLY_OFF = DATA.relations.filter((relation) => relation.context).map((relation) => `tie:${relation.type}`);

const off = new Set();
const listeners = [];
const state = {};
let selected = null;

function reset() {
  Object.assign(state, { view: DATA.opensOn, from: SPAN[0], to: SPAN[1], undated: true, near: false, other: null, script: "", theme: "" });
  off.clear();
  NORMALLY_OFF.forEach((entry) => off.add(entry));
  selected = null;
}

// Ids, not places in the list, so that a link outlives a page made anew.
function address() {
  const parts = new URLSearchParams();
  if (state.view !== DATA.opensOn) parts.set("view", state.view);
  if (selected) parts.set(isGroup(selected) ? "group" : isTie(selected) ? "tie" : "node", groupId(selected));
  if (state.other) parts.set("path", state.other.id);
  if (state.near) parts.set("near", "1");
  if (state.from !== SPAN[0] || state.to !== SPAN[1]) parts.set("years", `${state.from}-${state.to}`);
  if (!state.undated) parts.set("undated", "0");
  const hidden = [...off].sort().join(",");
  if (hidden !== NORMALLY_OFF.join(",")) parts.set("hide", hidden);
  if (state.script) parts.set("names", state.script);
  if (state.theme) parts.set("theme", state.theme);
  return `#${parts}`;
}

const groupId = (item) => (isGroup(item) ? item.units.map((unit) => DATA.overview.units[unit.at].key).join("~") : item.id);

function readAddress() {
  reset();
  const parts = new URLSearchParams(window.location.hash.slice(1));
  const among = (name, values, otherwise) => (values.includes(parts.get(name)) ? parts.get(name) : otherwise);
  state.view = among("view", VIEWS.map(([name]) => name), state.view);
  state.script = among("names", ["cyrillic", "chinese"], "");
  state.theme = among("theme", ["light", "dark"], "");
  selected = named(parts);
  state.other = (selected && !isGroup(selected) && isNode(selected) && nodes.find((node) => node.id === parts.get("path"))) || null;
  state.near = parts.get("near") === "1" && selected !== null && !isGroup(selected) && isNode(selected);
  const range = /^(\d{1,4})-(\d{1,4})$/.exec(parts.get("years") ?? "");
  if (range) {
    state.from = clamp(Number(range[1]), ...SPAN);
    state.to = clamp(Number(range[2]), state.from, SPAN[1]);
  }
  state.undated = parts.get("undated") !== "0";
  if (parts.has("hide")) {
    off.clear();
    parts.get("hide").split(",").filter(Boolean).forEach((entry) => off.add(entry));
  }
}

function named(parts) {
  if (parts.has("node")) return nodes.find((node) => node.id === parts.get("node")) ?? null;
  if (parts.has("tie")) return ties.find((tie) => tie.id === parts.get("tie")) ?? null;
  if (!parts.has("group")) return null;
  const rows = parts.get("group").split("~").map((key) => units[DATA.overview.units.findIndex((unit) => unit.key === key)]);
  if (rows.some((unit) => !unit) || rows.length > 2) return null;
  return itemOf(rows.length === 1 ? rows[0].key : pairKey(...rows));
}

const clamp = (value, least, most) => Math.max(least, Math.min(most, value));

// `step` makes it a step back for the browser's button; small changes replace the address instead.
function changed({ step = false } = {}) {
  window.clearTimeout(writing);
  if (step) writeAddress(step);
  else writing = window.setTimeout(writeAddress, 250);  // browsers do not like many a second
  document.documentElement.dataset.selected = selected ? selected.key : "";
  document.documentElement.dataset.view = state.view;
  listeners.forEach((listener) => listener());
}

let writing = 0;

function writeAddress(step = false) {
  const next = address();
  if (next === window.location.hash || (next === "#" && window.location.hash === "")) return;
  window.history[step ? "pushState" : "replaceState"](null, "", next === "#" ? window.location.pathname + window.location.search : next);
}

function select(key, { focus = false } = {}) {
  const item = key === null ? null : itemOf(key);
  if (!item || item !== selected) Object.assign(state, { near: false, other: null });
  selected = item;
  changed({ step: true });
  showPanel(focus);
}

function toggle(entry) {
  if (!off.delete(entry)) off.add(entry);
  changed();
  showPanel(false);
}

function show(view) {
  state.view = view;
  changed({ step: true });
}
