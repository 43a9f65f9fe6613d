import { Extension } from '@peculiar/x509';

const idCeNameConstraints = '2.5.29.30';
const [sequence, dnsName, permittedSubtrees] = [0x30, 0x82, 0xa0];

/**
 * RFC 5280, 4.2.1.10: the authority vouches for these host names and what lies below them, and for no others, so that
 * whoever stole its key could not pose as anybody's bank to a crew that trusts it. Addresses of networks stay free: a
 * set's laptop has another one each day.
 */
export function nameConstraints(names: readonly string[]): Extension {
  const subtrees = names.map((name) => der(sequence, der(dnsName, Buffer.from(name, 'ascii'))));
  const value = der(sequence, der(permittedSubtrees, Buffer.concat(subtrees)));
  return new Extension(idCeNameConstraints, true, Uint8Array.from(value));
}

/** One value of ASN.1's DER: what it is, how long, and itself. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const bytes = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...bytes), content]);
}
