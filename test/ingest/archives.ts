import { crc32, deflateRawSync } from 'node:zlib';

/** A member as the tests want it packed. */
export interface Member {
  readonly name: string;
  readonly bytes: Buffer | string;
  /** Says so in its header, whatever the bytes are. */
  readonly encrypted?: boolean;
  readonly link?: boolean;
}

/** A zip archive: names are written as they are given, "../" included. */
export function zipOf(members: readonly Member[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, encrypted, link } of members) {
    const raw = Buffer.from(bytes);
    const packed = deflateRawSync(raw);
    const nameBytes = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crcOf(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(link ? 0o120777 * 65_536 : 0o100644 * 65_536, 6);
    tail.writeUInt32LE(offset, 10);
    const made = Buffer.from([0x14, 0x03]);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, common, tail, nameBytes]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

/** Node has `crc32` from version 20.15 on. */
const crcOf = (bytes: Buffer): number => crc32(bytes) >>> 0;

/** A tar archive of plain files and links (USTAR). */
export function tarOf(members: readonly Member[]): Buffer {
  const blocks = members.map(({ name, bytes, link }) => {
    const raw = link ? Buffer.alloc(0) : Buffer.from(bytes);
    const header = Buffer.alloc(512);
    header.write(name, 0, 100, 'utf8');
    header.write('0000644\0', 100, 'latin1');
    header.write('0000000\0', 108, 'latin1');
    header.write('0000000\0', 116, 'latin1');
    header.write(`${raw.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    header.write('00000000000\0', 136, 'latin1');
    header.write('        ', 148, 'latin1');
    header.write(link ? '2' : '0', 156, 'latin1');
    if (link) header.write(String(bytes), 157, 100, 'utf8');
    header.write('ustar\x0000', 257, 'latin1');
    let sum = 0;
    for (const byte of header) sum += byte;
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return Buffer.concat([header, raw, Buffer.alloc((512 - (raw.length % 512)) % 512)]);
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** A web archive with one response a page. */
export function warcOf(pages: readonly { url: string; type: string; status?: number; body: string }[]): Buffer[] {
  return pages.map(({ url, type, status = 200, body }, i) => {
    const http = Buffer.from(`HTTP/1.1 ${status} OK\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0000000${i}-0000-0000-0000-000000000000>\r\nWARC-Date: 2024-05-01T00:00:00Z\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
  });
}
