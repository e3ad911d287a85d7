// The data block, and what follows from it: every node knows its ties, newest first.
const DATA = JSON.parse(document.getElementById("data").textContent);
const nodes = DATA.nodes.map((facts, at) => ({ ...facts, key: `n${at}`, ties: [] }));
const ties = DATA.ties.map((facts, at) => ({ ...facts, key: `e${at}` }));
for (const tie of ties) {
  tie.from = nodes[tie.source];
  tie.to = nodes[tie.target];
  tie.from.ties.push(tie);
  if (tie.to !== tie.from) tie.to.ties.push(tie);
}
const items = new Map([...nodes, ...ties].map((item) => [item.key, item]));
const kinds = new Map(DATA.kinds.map((kind) => [kind.label, kind]));
const relations = new Map(DATA.relations.map((relation) => [relation.type, relation]));
const isNode = (item) => item.key[0] === "n";
const otherEnd = (tie, node) => (tie.from === node ? tie.to : tie.from);
