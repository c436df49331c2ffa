import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { TABLES } from '../../src/report/tables/index.js';
import { column, hostile, sample, tableNamed, writeRows, writeTable } from './sample.js';

const excel = { profile: 'excel', locale: 'id' } as const;
const excelEn = { profile: 'excel', locale: 'en' } as const;

describe('CSV for programs', () => {
  it('gives back every cell as it was, whatever stands in it', async () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a,b', 'a\r\nb', 'a\rb', '"', '""', '=1+1', ' ', '😀'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
        const text = (await writeRows('csv', [column('a'), column('b')], rows)).toString('utf8');
        expect(parse(text, { relax_column_count: false })).toEqual([['a', 'b'], ...rows]);
      }),
      { numRuns: 200 },
    );
  });

  it('has stable keys as heads, commas, and no byte order mark', async () => {
    const text = (await writeTable('csv', tableNamed('figures'), sample)).toString('utf8');
    const [head] = text.split('\n');
    expect(head).toBe(
      'kind,mod,value,min,max,unit,decimal,text,line,start,end,zone,sentence,confidence,rule,annotation,outlet,published,title,url,path,document',
    );
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    expect(rows.map((r) => r.text)).toContain('Rp1,2 triliun');
    expect(rows.find((r) => r.text === 'Rp1,2 triliun')).toMatchObject({ kind: 'money', value: '1200000000000', unit: 'IDR', line: '7' });
  });
});

describe('CSV for spreadsheets', () => {
  it('defuses formulas, in every column of text', async () => {
    const cells = ['=1+1', '+62 812', '-2+3', '@SUM(A1)', '\tx', '\rx', '＝1+1', '=HYPERLINK("http://x")'];
    const text = (
      await writeRows(
        'csv',
        [column('a')],
        cells.map((c) => [c]),
        excel,
      )
    ).toString('utf8');
    const rows = (parse(text, { bom: true, delimiter: ';', relax_quotes: true }) as string[][]).slice(1).map(([c]) => c);
    for (const [i, cell] of rows.entries()) {
      const harmless = cell.startsWith("'") || /^="[\w.,:/\-+ ()%]*"$/.test(cell);
      expect(harmless, `${cells[i]} became ${cell}`).toBe(true);
    }
  });

  it('leaves negative numbers numbers, with the decimal mark of the country', async () => {
    const columns = [column('a', 'number'), column('b', 'integer')];
    expect((await writeRows('csv', columns, [[-1.5, -7]], excel)).toString('utf8')).toContain('-1,5;-7');
    expect((await writeRows('csv', columns, [[-1.5, -7]], excelEn)).toString('utf8')).toContain('-1.5,-7');
  });

  it('never lets an id or a text turn into a number or date', async () => {
    const cells = ['12345678e1234567', '00123', '3-4', '5/6', '10.30', '2021-10', '3 Mei', 'Mar 2020', '1E5', '1234567890123456'];
    const text = (
      await writeRows(
        'csv',
        [column('a', 'id')],
        cells.map((c) => [c]),
        excel,
      )
    ).toString('utf8');
    const rows = (parse(text, { bom: true, delimiter: ';' }) as string[][]).slice(1).map(([c]) => c);
    expect(rows).toEqual(cells.map((c) => `="${c}"`));
  });

  it('lets full days be dates and plain words be words', async () => {
    const text = (
      await writeRows(
        'csv',
        [column('a', 'date'), column('b')],
        [
          ['2023-09-27', 'Maret lalu, 5 orang'],
          ['2020', 'abc'],
        ],
        excel,
      )
    ).toString('utf8');
    expect(text).toContain('2023-09-27;Maret lalu, 5 orang');
    expect(text).toContain('2020;abc');
  });

  it('has a byte order mark, Windows line ends, and headings in the language', async () => {
    const id = (await writeTable('csv', tableNamed('people'), sample, excel)).toString('utf8');
    expect(id.startsWith('\ufeffNama;Jabatan;')).toBe(true);
    expect(id.split('\r\n').length).toBeGreaterThan(2);
    const en = (await writeTable('csv', tableNamed('people'), sample, excelEn)).toString('utf8');
    expect(en.startsWith('\ufeffName,Posts,')).toBe(true);
  });

  it('lets nothing of a hostile article run', async () => {
    for (const table of TABLES) {
      const text = (await writeTable('csv', table, hostile, excel)).toString('utf8');
      const rows = parse(text, { bom: true, delimiter: ';', relax_quotes: true, relax_column_count: true }) as string[][];
      for (const row of rows.slice(1)) {
        row.forEach((cell, i) => {
          const { type } = table.columns[i];
          if (type === 'text' || type === 'id') expect(/^[=+\-@\t\r]/.test(cell) && !/^="[\w.,:/\-+ ()%]*"$/.test(cell), cell).toBe(false);
        });
      }
    }
  });
});

describe('XLSX', () => {
  const open = async (bytes: Buffer): Promise<ExcelJS.Worksheet> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    return book.worksheets[0];
  };

  it('opens in another library with typed cells', async () => {
    const sheet = await open(await writeTable('xlsx', tableNamed('timeline'), sample));
    expect(sheet.name).toBe('Lini masa');
    const heads = (sheet.getRow(1).values as string[]).slice(1);
    const cell = (row: number, head: string): ExcelJS.CellValue => sheet.getRow(row).getCell(heads.indexOf(head) + 1).value;
    const row = [...Array(sheet.rowCount + 1).keys()].find((n) => n > 1 && cell(n, 'Jenis') === 'statement')!;
    expect(cell(row, 'Tanggal')).toEqual(new Date('2023-09-27T00:00:00Z'));
    expect(cell(row, 'Keyakinan')).toBeTypeOf('number');
    expect(cell(row, 'Siapa')).toBe('Rina Wulandari');
    const month = [...Array(sheet.rowCount + 1).keys()].find((n) => n > 1 && cell(n, 'Ketelitian') === 'month')!;
    expect(cell(month, 'Tanggal')).toBe('2023-08');
    expect(cell(month, 'Hari pertama')).toEqual(new Date('2023-08-01T00:00:00Z'));
  });

  it('has texts where formulas try to be', async () => {
    const sheet = await open(await writeTable('xlsx', tableNamed('documents'), hostile));
    const title = sheet.getRow(2).getCell(1).value;
    expect(title).toMatch(/^=1\+1 <script>/);
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
  });

  it('cuts what no cell holds, and takes out what no XML holds', async () => {
    const sheet = await open(
      await writeRows(
        'xlsx',
        [column('a'), column('b', 'boolean')],
        [
          ['x'.repeat(40_000), true],
          ['a\u0000b', false],
        ],
      ),
    );
    expect(String(sheet.getRow(2).getCell(1).value)).toHaveLength(32_767);
    expect(sheet.getRow(2).getCell(2).value).toBe(true);
    expect(sheet.getRow(3).getCell(1).value).toBe('a\ufffdb');
  });

  it('is the same bytes every time', async () => {
    const write = (): Promise<Buffer> => writeTable('xlsx', tableNamed('mentions'), sample);
    expect((await write()).equals(await write())).toBe(true);
  });
});

describe('JSON, NDJSON, Parquet, Markdown', () => {
  it('agree with each other row by row', async () => {
    for (const table of TABLES) {
      const json = JSON.parse((await writeTable('json', table, sample)).toString('utf8')) as Record<string, unknown>[];
      const lines = (await writeTable('ndjson', table, sample))
        .toString('utf8')
        .split('\n')
        .filter((l) => l !== '');
      expect(lines.map((l) => JSON.parse(l))).toEqual(json);
      for (const row of json) expect(Object.keys(row)).toEqual(table.columns.map((c) => c.key));
      if (json.length === 0) continue;
      const bytes = await writeTable('parquet', table, sample);
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
      expect(await parquetReadObjects({ file })).toEqual(json);
    }
  });

  it('write an empty table as such', async () => {
    expect(JSON.parse((await writeTable('json', tableNamed('people'), [])).toString('utf8'))).toEqual([]);
    expect((await writeTable('ndjson', tableNamed('people'), [])).toString('utf8')).toBe('');
  });

  it('lets no text of an article be markup in Markdown', async () => {
    const text = (await writeTable('markdown', tableNamed('documents'), hostile)).toString('utf8');
    const rows = text.trim().split('\n').slice(2);
    const bars = rows.map((r) => r.replace(/\\./g, '').split('|').length);
    expect(new Set(bars).size).toBe(1);
    expect(text).not.toMatch(/(?<!\\)<script/);
  });
});
