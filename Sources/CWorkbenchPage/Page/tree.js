// The scheme's dimensions above its indicators, in the order in which they are shown.

export function builtTree({ dimensions, indicators }) {
  const nodes = new Map();
  dimensions.forEach((dimension, index) => {
    const parent = nodes.get(dimension.parent);
    nodes.set(dimension.id, {
      kind: "dimension",
      id: dimension.id,
      label: dimension.label,
      index,
      depth: parent ? parent.depth + 1 : 0,
      above: parent ? [...parent.above, parent.id] : [],
      official: dimension.marks,
      members: [],
    });
  });
  const rows = [];
  const seen = new Set();
  indicators.forEach((indicator, index) => {
    for (const id of indicator.path) {
      nodes.get(id).members.push(index);
      if (!seen.has(id)) rows.push(nodes.get(id));
      seen.add(id);
    }
    const node = {
      kind: "indicator",
      id: indicator.id,
      label: indicator.label,
      index,
      depth: indicator.path.length,
      above: indicator.path,
      official: indicator.marks,
      members: [index],
      standing: indicator.standing,
    };
    nodes.set(indicator.id, node);
    rows.push(node);
  });
  const deepest = Math.max(
    0,
    ...rows.filter((row) => row.kind === "dimension").map((row) => row.depth + 1),
  );
  return { rows, nodes, levels: deepest };
}

/** The nodes that no folded dimension hides. */
export function visibleNodes(tree, fold) {
  return tree.rows.filter((node) => !node.above.some((id) => fold.includes(id)));
}

/** The leaves of what is visible: indicators, and dimensions that are folded. */
export function columnsOf(tree, fold) {
  return visibleNodes(tree, fold).filter(
    (node) => node.kind === "indicator" || fold.includes(node.id),
  );
}

export function sumOver(members, values) {
  let sum = 0;
  for (const index of members) sum += values[index];
  return sum;
}
