// Writes an edition as Word files with the package docx, in the ways in which people lay such papers out:
//   node make_edition.cjs EDITION.xml FOLDER
// counted.docx: headings, labels counted by Word; typed.docx: headings, labels typed; plain.docx: no styles at all;
// rows.docx: one table, a row a clause.
const fs = require('fs'), path = require('path');
const { Document, Packer, Paragraph, TextRun, HeadingLevel, LevelFormat, Table, TableRow, TableCell } = require('docx');

// Our own XML is regular: tags, attributes and text are read off as they come.
function readEdition(text) {
  const decode = s => s.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');
  const top = { attributes: {}, children: [], text: '' }, open = [top];
  for (const [, tag, rest] of text.replace(/<\?.*?\?>|<!--[\s\S]*?-->/g, '').matchAll(/<([^>]+)>([^<]*)/g)) {
    if (tag.startsWith('/')) { open.pop(); continue; }
    const node = { name: tag.split(/[\s/]/)[0], attributes: {}, children: [], text: decode(rest) };
    for (const [, key, value] of tag.matchAll(/([\w]+)="([^"]*)"/g)) node.attributes[key] = decode(value);
    open[open.length - 1].children.push(node);
    if (!tag.endsWith('/')) open.push(node);
  }
  return top.children[0];
}

const levels = [
  { level: 0, format: LevelFormat.DECIMAL, text: '%1' },
  { level: 1, format: LevelFormat.DECIMAL, text: '(%2)' },
  { level: 2, format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, text: '%3' },
  { level: 3, format: LevelFormat.LOWER_LETTER, text: '%4' },
];
const kinds = [/^\d+$/, /^\(\d+\)$/, /^[①-⑳]$/, /^[a-z]$/];

function runs(text) {
  const lines = text.split('\n');
  return lines.map((line, i) => new TextRun({ text: line, break: i === 0 ? 0 : 1 }));
}

function build(edition, layout) {
  const out = [], say = (text, options = {}) => out.push(new Paragraph({ children: runs(text), ...options }));
  const heading = (text, level) => layout === 'plain' ? say(text) : say(text, { heading: HeadingLevel['HEADING_' + level] });
  let instance = 0;
  const rows = [];
  function clause(node) {
    const { id, title, grade } = node.attributes;
    heading(id + '　' + title + (grade ? '　【' + grade + '】' : ''), 5);
    ++instance;
    const paragraph = (para, depth) => {
      const label = para.attributes.label || '';
      const text = (para.children.find(c => c.name === 'text') || { text: '' }).text;
      const counted = layout === 'counted' && kinds[depth] && kinds[depth].test(label);
      // A list starts anew in each clause, so every clause has an instance of its own.
      if (counted) say(text, { numbering: { reference: 'list', level: depth, instance } });
      else say((label ? label + (/^[(①-⑳]/.test(label) ? '' : '　') : '') + text, { indent: { left: 210 * depth } });
      para.children.filter(c => c.name === 'para').forEach(c => paragraph(c, depth + 1));
    };
    node.children.filter(c => c.name === 'para').forEach(c => paragraph(c, 0));
  }
  function lines(node, depth) {
    return node.children.filter(c => c.name === 'para').flatMap(para => {
      const label = para.attributes.label || '', text = (para.children.find(c => c.name === 'text') || { text: '' }).text;
      return [(label ? label + '　' : '') + text, ...lines(para, depth + 1)];
    });
  }
  function group(node, depth) {
    for (const child of node.children) {
      if (child.name === 'group') { heading(child.attributes.title, depth + 2); group(child, depth + 1); }
      if (child.name === 'clause') {
        if (layout === 'rows') rows.push([child.attributes.id, child.attributes.title, child.attributes.grade || '', lines(child, 0)]);
        else clause(child);
      }
    }
  }
  const { standard, name, date } = edition.attributes;
  heading(standard + ' ' + name, 1);
  if (date) say(date.slice(0, 4) + '年' + Number(date.slice(5)) + '月');
  group(edition, 0);
  if (layout === 'rows') {
    const cell = content => new TableCell({ children: [].concat(content).map(text => new Paragraph({ children: runs(text) })) });
    out.push(new Table({ rows: [new TableRow({ tableHeader: true, children: ['番号', '基準小項目', '区分', '解説'].map(cell) }),
      ...rows.map(row => new TableRow({ children: row.map(cell) }))] }));
  }
  return new Document({ numbering: { config: [{ reference: 'list', levels }] }, sections: [{ children: out }] });
}

const [, , file, folder] = process.argv;
const edition = readEdition(fs.readFileSync(file, 'utf8'));
(async () => {
  for (const layout of ['counted', 'typed', 'plain', 'rows'])
    fs.writeFileSync(path.join(folder, layout + '.docx'), await Packer.toBuffer(build(edition, layout)));
})();
