// Fills in the worksheet that `kijun review --format xlsx` writes, with the package exceljs, as a reviewer does:
// every question but those with an earlier verdict, dates as dates of Excel, one row sorted elsewhere.
//   node fill_answers.cjs ANSWERS.xlsx OUT.xlsx [REVIEWER]
const { Workbook } = require('exceljs');

const [, , file, out, reviewer = '担当'] = process.argv;
(async () => {
  const book = new Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet('回答');
  const column = {};
  sheet.getRow(1).eachCell((cell, at) => { column[String(cell.text).replace(/（.*/, '')] = at; });
  const list = sheet.getRow(2).getCell(column['判定']).dataValidation;
  if (!list || list.type !== 'list') throw new Error('no list to pick a verdict from');
  const [take, , none] = list.formulae[0].replace(/"/g, '').split(',');
  let filled = 0;
  for (let at = 2; at <= sheet.rowCount; ++at) {
    const row = sheet.getRow(at);
    if (row.getCell(column['これまでの判定']).text !== '未回答') continue;
    const taken = row.getCell(column['場所']).text === '実9 2' && row.getCell(column['通番']).text === '22';
    row.getCell(column['判定']).value = taken ? take : none;
    row.getCell(column['判定者']).value = reviewer;
    row.getCell(column['日付']).value = new Date(Date.UTC(2025, 10, 20));
    row.getCell(column['理由']).value = taken ? '鍵を持つAPIに関わる' : { richText: [{ text: '関わりが' }, { text: 'ない', font: { bold: true } }] };
    ++filled;
  }
  const holes = book.getWorksheet('対応表');
  const heads = {};
  holes.getRow(1).eachCell((cell, at) => { heads[String(cell.text).replace(/（.*/, '')] = at; });
  let justified = 0;
  for (let at = 2; at <= holes.rowCount; ++at) {
    const row = holes.getRow(at);
    if (row.getCell(heads['穴']).text !== '穴') continue;
    row.getCell(heads['穴の扱い']).value = '正当';
    row.getCell(heads['判定者']).value = reviewer;
    row.getCell(heads['日付']).value = '2025/11/20';
    row.getCell(heads['理由']).value = 'APIに関わらない';
    ++justified;
  }
  await book.xlsx.writeFile(out);
  console.log(`${filled} ${justified}`);
})().catch(why => { console.error(why); process.exit(1); });
