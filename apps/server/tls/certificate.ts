import 'reflect-metadata';
import { randomBytes, webcrypto, X509Certificate as ParsedCertificate } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';
import { nameConstraints } from './name-constraints.js';

/** A private key and its certificate, both PEM. */
export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const dayMs = 86_400_000;
const authorityDays = 3_650;
// Phones refuse a certificate that is good for longer than 398 days, the one before today included.
const leafDays = 390;

const { digitalSignature, keyCertSign, cRLSign } = x509.KeyUsageFlags;
// The first bit is off, so that the number is positive and of one length.
const serialNumber = (): string => `1${randomBytes(16).toString('hex').slice(1)}`;
const makeKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const validity = (now: Date, days: number) => ({
  // A phone whose clock is a little behind takes it too.
  notBefore: new Date(now.getTime() - dayMs),
  notAfter: new Date(now.getTime() + days * dayMs),
});

/** Makes an authority that can vouch for addresses of networks and for these names, and for no other site. */
export async function makeAuthority(names: readonly string[], hostname: string, now: Date): Promise<KeyPair> {
  const keys = await makeKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: [{ CN: [`Setboard on ${hostname} (${now.toISOString().slice(0, 10)})`] }, { O: ['Setboard'] }],
    ...validity(now, authorityDays),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(keyCertSign | cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      nameConstraints(names.filter((name) => isIP(name) === 0)),
    ],
  });
  return toPem(certificate, keys.privateKey);
}

/** Makes a certificate for this server's names and addresses, vouched for by the authority. */
export async function makeLeaf(authority: KeyPair, names: readonly string[], now: Date): Promise<KeyPair> {
  const [keys, signingKey] = await Promise.all([makeKeys(), importKey(authority.key)]);
  const issuer = new x509.X509Certificate(authority.cert);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: [{ CN: ['Setboard'] }],
    issuer: issuer.subjectName,
    ...validity(now, leafDays),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const), value })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return toPem(certificate, keys.privateKey);
}

/** Whether a certificate is good for each of the names and addresses, now and for some days more. */
export function isGoodFor(cert: string, names: readonly string[], now: Date, moreDays: number): boolean {
  const parsed = new ParsedCertificate(cert);
  const ends = Date.parse(parsed.validTo) - moreDays * dayMs;
  if (now.getTime() > ends || now.getTime() < Date.parse(parsed.validFrom)) return false;
  return names.every((name) => (isIP(name) === 0 ? parsed.checkHost(name) : parsed.checkIP(name)) !== undefined);
}

async function toPem(certificate: x509.X509Certificate, privateKey: webcrypto.CryptoKey): Promise<KeyPair> {
  const key = await webcrypto.subtle.exportKey('pkcs8', privateKey);
  return { key: `${x509.PemConverter.encode(key, 'PRIVATE KEY')}\n`, cert: `${certificate.toString('pem')}\n` };
}

function importKey(pem: string): Promise<webcrypto.CryptoKey> {
  const [der] = x509.PemConverter.decode(pem);
  if (der === undefined) throw new Error('there is no key');
  return webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
}
