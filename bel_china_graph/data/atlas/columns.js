// Columns: every node that has a tie in view has a row, Belarus left and China right; more rows than fit are scrolled.
function columns(width, height) {
  const small = isSmall(width);
  const fontSize = small ? 11.5 : 13;
  const set = bright();
  const sides = DATA.columns.map((column) => column.map((at) => nodes[at]).filter((node) => node.on && node.tied));
  const limit = small ? width * 0.33 : width * 0.31;
  const room = sides.map((side) => Math.min(limit, Math.max(60, ...side.map((node) => textWidth(node.name, fontSize, isPlace(kinds.get(node.label)))))));
  const edges = [room[0] + 20, width - room[1] - 20];
  const top = small ? 46 : 52;
  const bottom = 20;
  const tall = (node, at) => (textWidth(node.name, fontSize, isPlace(kinds.get(node.label))) > room[at] ? 1.75 : 1);
  const grids = sides.map((side, at) => rowGrid(side, (node) => tall(node, at)));
  const most = Math.max(...grids.map((grid) => grid.last), 1);
  const row = clamp((height - top - bottom) / most, fontSize * 1.5, 40);
  const long = grids[0].last >= grids[1].last ? 0 : 1;
  const rows = new Map(sides[long].map((node, at) => [node, grids[long].rows[at]]));
  opposite(sides[1 - long], grids[1 - long], rows, most).forEach((at, place) => rows.set(sides[1 - long][place], at));
  const start = top + Math.max(0, (height - top - bottom - most * row) / 2) + row * 0.2;
  const marks = [];
  const spots = new Map();
  sides.forEach((side, at) => side.forEach((node) => {
    const shape = kinds.get(node.label).shape;
    const r = Math.min(row * 0.32, small ? 5 : 6.5) * (shape === "star" ? 1.35 : 1);
    const mark = { ...markLook(node, set, marks.length), x: edges[at], y: start + rows.get(node) * row, r, side: at ? "right" : "left", room: room[at] };
    spots.set(node, mark);
    marks.push(mark);
  }));
  const lines = linesBetween(spots, set, (a, b, tie) => columnLine(a, b, tie.aside, tie.siblings, edges));
  return { marks, lines, words: headWords(edges, top - 24, small), fixed: true, fontSize, rows: 2, width, height: Math.max(height, start + most * row + bottom) };
}

function columnLine(a, b, offset, of, edges) {
  if (a === b) return loop(a);
  if (a.side === b.side) {
    const inward = a.side === "left" ? 1 : -1;
    const reach = a.x + inward * (40 + Math.abs(a.y - b.y) * 0.22 + offset * 10);
    return [a.x + inward * a.r, a.y, reach, a.y, reach, b.y, b.x + inward * b.r, b.y];
  }
  const [l, r] = a.side === "left" ? [a, b] : [b, a];
  const pull = (edges[1] - edges[0]) * 0.42;
  const bow = of > 1 ? offset * 16 : 0;
  return [l.x + l.r + 2, l.y, l.x + pull, l.y + bow, r.x - pull, r.y + bow, r.x - r.r - 2, r.y];
}

// Rows as high as their names, with a small gap where another kind of node begins.
function rowGrid(side, tall) {
  let end = 0;
  const rows = side.map((node, place) => {
    if (place && side[place - 1].label !== node.label) end += 0.6;
    end += tall(node);
    return end - tall(node) / 2;
  });
  return { rows, last: Math.max(end, 1) };
}

// Puts the shorter column opposite its partners without changing its order (pool adjacent violators).
function opposite(side, grid, rows, most) {
  const spare = Math.max(0, most - grid.last);
  const pools = [];
  side.forEach((node, at) => {
    const near = node.ties.filter((tie) => tie.on).map((tie) => rows.get(otherEnd(tie, node))).filter((row) => row !== undefined);
    let [sum, size] = [near.length ? near.reduce((all, row) => all + row, 0) / near.length - grid.rows[at] : spare / 2, 1];
    while (pools.length && pools.at(-1)[0] / pools.at(-1)[1] > sum / size) {
      const [before, count] = pools.pop();
      [sum, size] = [sum + before, size + count];
    }
    pools.push([sum, size]);
  });
  const shifts = pools.flatMap(([sum, size]) => Array(size).fill(clamp(sum / size, 0, spare)));
  return grid.rows.map((row, at) => row + shifts[at]);
}
