// Writes a checklist as a workbook with the package exceljs, as people lay such lists out: a title above the head
// row, merged categories, line breaks and furigana in cells, a second sheet.
//   node make_list.cjs LIST.tsv OUT.xlsx
const fs = require('fs');
const { Workbook } = require('exceljs');

const [, , file, out] = process.argv;
const rows = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '').trimEnd().split(/\r?\n/).map(line => line.split('\t'));
const book = new Workbook();
book.addWorksheet('はじめに').getCell('B2').value = 'この表の使い方';
const sheet = book.addWorksheet('チェックリスト');
sheet.getCell('A1').value = '接続チェックリスト（見本）';
sheet.addRow([]);
sheet.addRow(rows[0].map(name => name.length > 6 ? name.slice(0, 4) + '\n' + name.slice(4) : name));
for (const row of rows.slice(1)) {
  const cells = row.map(cell => /^\d+$/.test(cell) ? Number(cell) : cell);
  const rich = cells.map(cell => typeof cell === 'string' && cell.length > 4
    ? { richText: [{ text: cell.slice(0, 2), font: { bold: true } }, { text: cell.slice(2) }] } : cell);
  sheet.addRow(rich);
}
// Equal categories below each other are one merged cell.
const column = rows[0].indexOf('区分') + 1, top = sheet.rowCount - rows.length + 2;
for (let first = top; column > 0 && first <= sheet.rowCount;) {
  let last = first;
  while (last < sheet.rowCount && rows[last - top + 2][column - 1] === rows[first - top + 1][column - 1]) ++last;
  if (last > first) sheet.mergeCells(first, column, last, column);
  first = last + 1;
}
book.xlsx.writeFile(out);
