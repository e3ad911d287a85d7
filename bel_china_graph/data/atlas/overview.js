// The overview: regions left, provinces right, ribbons as wide as their ties are many.
function overview(width, height) {
  const small = isSmall(width);
  const fontSize = small ? 11.5 : 13;
  const limit = small ? width * 0.32 : width * 0.3;
  const set = bright();
  const total = (unit) => unit.ties.length;
  const [left, right] = [units.filter((unit) => unit.left), units.filter((unit) => !unit.left)];
  const tail = small ? 0 : 30;
  const room = (column) => Math.min(limit, Math.max(40, ...column.map((unit) => textWidth(unitName(unit), fontSize, true)))) + tail;
  const edges = [room(left) + 18, width - room(right) - 18];
  const top = small ? 40 : 48;
  const least = fontSize * 1.22;
  const scale = perTie([left, right], height - top - 14, least);
  const spots = new Map();
  for (const [column, x] of [[left, edges[0]], [right, edges[1]]]) {
    const heights = column.map((unit) => Math.max(least, total(unit) * scale + 3));
    const spare = Math.max(0, height - top - 14 - heights.reduce((sum, one) => sum + one, 0));
    const gap = column.length > 1 ? Math.min(spare / (column.length - 1), 26) : 0;
    let y = top + Math.max(0, (spare - gap * (column.length - 1)) / 2);
    column.forEach((unit, at) => {
      spots.set(unit, { x, y: y + heights[at] / 2, height: Math.max(2, total(unit) * scale), used: 0 });
      y += heights[at] + gap;
    });
  }
  const lines = ribbons(spots, scale, set);
  const marks = units.map((unit, order) => {
    const spot = spots.get(unit);
    const now = unit.ties.filter(tieShown).length;
    const near = !set || (unit.place && set.has(unit.place)) || lines.some((line) => !line.faint && line.ends.includes(unit));
    return {
      item: unit.place ?? itemOf(unit.key), order, shape: "bar", x: spot.x, y: spot.y, r: 5, gap: 9, width: 10, height: spot.height,
      colour: unit.place ? palette[unit.country.toLowerCase()] : mix(palette[unit.country.toLowerCase()], palette.paper, 0.45), text: unitName(unit), side: unit.left ? "left" : "right", strong: unit.place !== undefined,
      tail: small ? undefined : String(now), rows: spot.height > fontSize * 2.6 ? 2 : 1, faint: !near || now === 0, rank: now, room: room(unit.left ? left : right) - tail,
    };
  });
  return { marks, lines, words: headWords(edges, top - 22, small), fixed: true, fontSize, rows: 1, width, height: Math.max(height, ...[...spots.values()].map((spot) => spot.y + 24)), scaled: true };
}

// How many pixels a tie is wide, so that the fuller column fits.
function perTie(columns, height, least) {
  const need = (scale) => Math.max(...columns.map((column) => column.reduce((sum, unit) => sum + Math.max(least, unit.ties.length * scale + 3), 0)));
  let [low, high] = [0, 9];
  for (let round = 0; round < 24; round += 1) {
    const middle = (low + high) / 2;
    if (need(middle) <= height) low = middle;
    else high = middle;
  }
  return Math.max(low, 0.02);
}

function ribbons(spots, scale, set) {
  const groups = new Map();
  for (const tie of shown) {
    if (tie.context) continue;
    const key = `${pairKey(tie.from.unit, tie.to.unit)}|${tie.type}`;
    if (!groups.has(key)) {
      const ends = [tie.from.unit, tie.to.unit].sort((a, b) => a.at - b.at);
      groups.set(key, { ends, type: tie.type, ties: [], item: itemOf(pairKey(...ends)) });
    }
    groups.get(key).ties.push(tie);
  }
  const sorted = [...groups.values()];
  const taken = (unit, group) => {  // ribbons leave a bar in the order of where they go
    const own = sorted.filter((one) => one.ends.includes(unit));
    const away = (one) => spots.get(one.ends[0] === unit ? one.ends[1] : one.ends[0]);
    own.sort((a, b) => away(a).y - away(b).y || (a.type < b.type ? -1 : 1));
    const spot = spots.get(unit);
    let y = spot.y - (own.reduce((sum, one) => sum + one.ties.length, 0) * scale) / 2;
    for (const one of own) {
      if (one === group) return y + (one.ties.length * scale) / 2;
      y += one.ties.length * scale;
    }
    return spot.y;
  };
  return sorted.map((group) => {
    const [one, other] = group.ends;
    const [from, to] = [spots.get(one), spots.get(other)];
    const [y1, y2] = [taken(one, group), taken(other, group)];
    const size = Math.max(1, group.ties.length * scale);
    const inward = one.left ? 1 : -1;
    const far = one === other || one.left === other.left ? 60 + Math.abs(y1 - y2) * 0.25 : null;
    const points = far
      ? [from.x + inward * 5, y1, from.x + inward * far, y1, to.x + inward * far, y2 + (one === other ? 14 : 0), to.x + inward * 5, y2]
      : [from.x + 5, y1, (from.x + to.x) / 2, y1, (from.x + to.x) / 2, y2, to.x - 5, y2];
    return {
      ends: group.ends, item: group.item, points, size, colour: relationColour(relations.get(group.type)), cap: "butt", alpha: group.ends.every((unit) => unit.place) ? 0.66 : 0.26,  // what is known least is seen last
      faint: set !== null && !group.ties.some((tie) => set.has(tie)) && selected.key !== group.item.key && !group.ends.some((unit) => unit.place === selected),
      disputed: false, tip: `${group.item.name}\n${plural(group.ties.length, "tie", "ties")}, ${relations.get(group.type).title}`,
    };
  });
}

const headWords = ([left, right], y, small) => [
  { text: "Belarus", x: left + 5, align: "right", fill: palette.by }, { text: "China and others", x: right - 5, align: "left", fill: palette.cn },
].map((word) => ({ ...word, y, size: small ? 13 : 15, weight: 700, solid: true }));

const isSmall = (width) => width < 600;
