// The panel: what is selected, in words, with the sentences that say so.
const panel = document.getElementById("panel");
let scrolled = false;
panel.addEventListener("scroll", () => { scrolled = panel.scrollTop > 0; });
const claimedShown = (list) => list.filter((tie) => tie.on && !tie.context);

function showPanel(focus) {
  panel.replaceChildren(...panelParts().flat().filter(Boolean));
  if (scrolled) panel.scrollTop = 0;  // which is costly
  const name = selected ? (isGroup(selected) || isNode(selected) ? selected.name : tieName(selected)) : "";
  document.getElementById("status").textContent = name ? `Selected: ${name}` : "";
  if (focus) panel.querySelector("h2").focus();
}

function panelParts() {
  if (!selected) return overviewPanel();
  if (isGroup(selected)) return groupPanel(selected);
  if (state.other) return pathPanel();
  return isNode(selected) ? nodePanel(selected) : tiePanel(selected);
}

const listHead = (list, all) => el("h3", {}, `Ties in view, newest first (${list.length === all ? all : `${list.length} of ${all}`})`);

function overviewPanel() {
  const list = claimedShown(claimed);
  const number = (node) => node.ties.filter((tie) => tie.on && !tie.context).length;
  const best = nodes.filter((node) => node.tied && node.on).map((node) => [number(node), node]).sort((a, b) => b[0] - a[0]).slice(0, 6);
  const alone = nodes.filter((node) => node.degree === 0).length;
  return [
    heading("What is here"),
    el("p", { class: "muted" }, "Choose a line to read the sentences behind it, or a name to see its ties."),
    best.length ? [el("h3", {}, "Best connected"), el("ul", { class: "rows" }, ...best.map(([, node]) => nodeRow(node)))] : [],
    listHead(list, claimed.length),
    ...(list.length ? rowList(list, (tie) => tieRow(tie, tieName(tie))) : [el("p", { class: "muted" }, "None: the legend or the years hide them.")]),
    alone ? el("p", { class: "muted" }, `${plural(alone, "place or body", "places and bodies")} without ties of their own are not drawn; the search finds them.`) : null,
  ].flat();
}

function groupPanel(group) {
  const list = claimedShown(group.ties);
  const place = (unit) => (unit.place ? nodeButton(unit.place) : unitName(unit));
  return [
    back(),
    heading(...group.units.flatMap((unit, at) => [at ? el("span", { class: "joint" }, " – ") : null, place(unit)])),
    el("p", { class: "muted" }, "Themselves, and what lies in them."),
    listHead(list, group.ties.length),
    ...rowList(list, (tie) => tieRow(tie, tieName(tie))),
  ];
}

function nodePanel(node) {
  const list = (values) => (values ? values.join(", ") : null);
  const own = claimedShown(node.ties);
  const inside = node.unit && node.unit.place === node ? node.unit.ties.filter((tie) => tie.from !== node && tie.to !== node) : [];
  const around = node.ties.filter((tie) => tie.context);
  const near = el("button", { type: "button", "aria-pressed": String(state.near), onclick: () => { state.near = !state.near; changed({ step: true }); showPanel(false); } }, "Only its neighbourhood");
  const path = el("button", { type: "button", onclick: seekPath }, "Path to…");
  return [
    back(),
    heading(node.name),
    el("p", { class: "what" }, nodeIcon(node), nodeWords(node)),
    node.degree ? el("p", { class: "actions" }, near, path) : null,
    facts([
      ["Also called", list([node.latin, ...(node.aliases ?? [])].filter((name) => name !== node.name).slice(0, 12))],
      ["Also written", list((node.variants ?? null) && node.variants.slice(0, 12))], ["Kind", node.kind],
      ["Lies in", list(node.inside)], ["Coordinates", coordinates(node)], ["ISO 3166-2", node.iso], ["GeoNames", node.geonames],
    ]),
    correctionsPart(node),
    listHead(own, node.degree),
    ...(own.length ? rowList(own, (tie) => tieRow(tie, otherEnd(tie, node).name)) : [el("p", { class: "muted" }, "None in view.")]),
    inside.length ? [el("h3", {}, `Ties of what lies in it (${claimedShown(inside).length})`), ...rowList(claimedShown(inside), (tie) => tieRow(tie, tieName(tie)), 12)] : [],
    around.length && !off.has("tie:PART_OF") ? [el("h3", {}, "Parts"), ...rowList(around, (tie) => tieRow(tie, tieName(tie)), 12)] : [],
    node.sentences ? el("details", {}, el("summary", {}, "Where it is first named"), ...node.sentences.map((at) => sentenceCard(at))) : null,
  ].flat();
}

function pathPanel() {
  const path = findPath(selected, state.other);
  const ends = [nodeButton(selected), el("span", { class: "joint" }, " … "), nodeButton(state.other)];
  return [
    el("button", { type: "button", class: "back", onclick: () => { state.other = null; changed({ step: true }); showPanel(true); } }, `← ${selected.name}`),
    heading("Path: ", ...ends),
    path ? el("p", { class: "muted" }, `${plural(path.length, "tie", "ties")} along what is in view.`)
      : el("p", { class: "muted" }, "No way leads there along the ties in view. Show more in the legend (part of), or widen the years."),
    ...(path ? [el("ul", { class: "rows" }, ...path.map((tie) => tieRow(tie, tieName(tie))))] : []),
  ];
}
