// The legend: every entry hides and shows what it stands for.
function showLegend() {
  const entry = (key, icon, text, number) => el("button", {
    type: "button", "aria-pressed": String(!off.has(key)), "data-key": key, onclick: () => toggleEntry(key),
  }, icon, text, number === undefined ? null : el("span", {}, String(number)));
  const group = (name, ...entries) => el("div", { role: "group", "aria-label": name }, el("b", { "aria-hidden": "true" }, name), ...entries);
  const some = (test) => ties.filter(test).length;
  const statuses = [["planned", "5 3"], ["ended", "1.5 3"]].filter(([status]) => some((tie) => tie.status === status));
  document.getElementById("legend").replaceChildren(
    group("Ties", ...DATA.relations.map((r) => entry(`tie:${r.type}`, lineIcon(relationColour(r), "none", r.context ? 1.2 : 2.6), r.title, r.count)),
      ...statuses.map(([status, dashes]) => entry(`status:${status}`, lineIcon(palette.muted, dashes), status, some((t) => t.status === status))),
      some((tie) => tie.disputed) ? entry("disputed", disputedIcon(), "dates disputed", some((tie) => tie.disputed)) : null),
    group("Countries", ...DATA.countries.map((c) => entry(`country:${c.code}`, shapeIcon("dot", c.code.toLowerCase()), c.title, c.count))),
    group("Places and bodies", ...DATA.kinds.map((k) => entry(`node:${k.label}`, shapeIcon(k.shape, kindColour(k)), k.count === 1 ? k.title : k.plural, k.count))),
  );
}

// A kind that one country alone has is shown in its colour.
function kindColour(kind) {
  const colours = new Set(nodes.filter((node) => node.label === kind.label).map((node) => node.colour.toLowerCase()));
  return colours.size === 1 ? [...colours][0] : "neutral";
}

const disputedIcon = () => svg(14, "M7 1A6 6 0 1 1 7 13A6 6 0 1 1 7 1ZM5.2 5.6A1.8 1.8 0 1 1 7.6 7.2Q7 7.5 7 8.4M7 10V10.6", {
  shape: { fill: "none", stroke: palette.muted, "stroke-width": 1.4 },
});

function toggleEntry(key) {
  toggle(key);
  const again = [...document.querySelectorAll("#legend button")].find((button) => button.dataset.key === key);
  if (again) again.focus();
}
