// The rows of the overview: regions, provinces, a city or park of their rank, and what is known by its country only.
const units = DATA.overview.units.map((unit, at) => ({ ...unit, key: `u${at}`, at, ties: [], left: unit.country === "BY", place: nodes[unit.node] }));
nodes.forEach((node, at) => {
  node.latin = node.name;
  node.at = at;
  node.unit = units[DATA.overview.of[at]];
});
const claimed = ties.filter((tie) => !relations.get(tie.type).context);
for (const tie of claimed) {
  tie.from.unit.ties.push(tie);
  if (tie.to.unit !== tie.from.unit) tie.to.unit.ties.push(tie);
}
for (const tie of ties) tie.context = relations.get(tie.type).context;
for (const tie of ties) tie.year = tie.date ? Number(tie.date.slice(0, 4)) : null;
for (const node of nodes) node.degree = node.ties.filter((tie) => !tie.context).length;

// What can be selected beside nodes and ties: a unit that is no place (`u3`), and the ties between two (`p3-15`).
const unitName = (unit) => (unit.place ? unit.place.name : unit.title);
const unitKey = (unit) => (unit.place ? unit.place.key : unit.key);
const pairKey = (one, other) => `p${Math.min(one.at, other.at)}-${Math.max(one.at, other.at)}`;

function itemOf(key) {
  if (items.has(key)) return items.get(key);
  const unit = units.find((one) => one.key === key);
  if (unit) return { key, name: unitName(unit), units: [unit], ties: unit.ties };
  const pair = /^p(\d+)-(\d+)$/.exec(key ?? "");
  if (!pair || !units[pair[1]] || !units[pair[2]]) return null;
  const [one, other] = [units[pair[1]], units[pair[2]]];
  const joins = (tie) => pairKey(tie.from.unit, tie.to.unit) === key;
  return { key, name: `${unitName(one)} – ${unitName(other)}`, units: [one, other], ties: one.ties.filter(joins) };
}
const isTie = (item) => item.key[0] === "e";
const isGroup = (item) => item.units !== undefined;
