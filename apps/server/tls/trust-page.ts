import { createHash, X509Certificate } from 'node:crypto';

/** What /trust tells a phone: the address to use, and the authority to install where there is one of our own. */
export interface TrustFacts {
  readonly mode: 'auto' | 'files' | 'off';
  /** The address of the board, by HTTPS where that is up. */
  readonly url: string;
  readonly caPem: string | null;
}

/** The SHA-256 fingerprint of a certificate, as phones show it: pairs of capital letters and digits with colons. */
export const fingerprintOf = (pem: string): string => new X509Certificate(pem).fingerprint256;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const page = (body: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <title>Trust this Setboard</title>
    <link rel="stylesheet" href="/trust/trust.css">
  </head>
  <body>
    <main>
      ${body}
    </main>
  </body>
</html>
`;

/** The page as HTML. It needs no script, so that it works on whatever phone there is. */
export function trustPage({ mode, url, caPem }: TrustFacts): string {
  const link = `<a class="go" href="${escape(url)}/">Open ${escape(url)}</a>`;
  if (caPem === null) {
    const why =
      mode === 'off'
        ? 'This Setboard does not use HTTPS itself.'
        : mode === 'files'
          ? 'This Setboard has a certificate of its own. If your phone complains about it, ask whoever set it up.'
          : 'HTTPS is not up on this machine just now. Ask whoever looks after it.';
    return page(`<h1>There is nothing to install</h1>\n      <p>${why}</p>\n      <p>${link}</p>`);
  }
  const name = escape(/^CN=(.*)$/m.exec(new X509Certificate(caPem).subject)?.[1] ?? 'Setboard');
  return page(`<h1>Trust this Setboard</h1>
      <p>Do this once on each phone, tablet or laptop. Then it can sign in, and nobody else on the Wi-Fi can read along.</p>

      <section aria-labelledby="iphone">
        <h2 id="iphone">iPhone and iPad</h2>
        <ol>
          <li>In Safari: <a class="go" href="/trust/setboard-ca.mobileconfig">Get the profile</a> and tap <b>Allow</b>.</li>
          <li>Open <b>Settings</b>, tap <b>Profile Downloaded</b> at the top, then <b>Install</b>.</li>
          <li><b>Settings › General › About › Certificate Trust Settings</b>: turn on <b>${name}</b>.</li>
        </ol>
      </section>

      <section aria-labelledby="android">
        <h2 id="android">Android</h2>
        <ol>
          <li><a class="go" href="/trust/setboard-ca.crt">Get the certificate</a></li>
          <li>In <b>Settings</b>, search for <b>CA certificate</b> (Security › Encryption &amp; credentials › Install a certificate).</li>
          <li>Tap <b>Install anyway</b> and choose <b>setboard-ca.crt</b>.</li>
        </ol>
      </section>

      <section aria-labelledby="laptop">
        <h2 id="laptop">Laptop</h2>
        <p><a class="go" href="/trust/setboard-ca.crt">Get the certificate</a></p>
        <ul>
          <li><b>Mac</b>: open the file, find <b>${name}</b> in Keychain Access, and under Trust choose <b>Always Trust</b>.</li>
          <li><b>Windows</b>: open the file, <b>Install Certificate</b>, store it under <b>Trusted Root Certification Authorities</b>.</li>
          <li><b>Firefox, Linux, Chromebook</b>: in the browser's settings search for <b>certificates</b>, and import it under Authorities.</li>
        </ul>
      </section>

      <section aria-labelledby="after">
        <h2 id="after">Then</h2>
        <p>${link}</p>
        <p>It can vouch for this machine and for no other site. When the shoot is over, remove it where you installed it.</p>
        <p>To be sure that it is the right one, compare its SHA-256 fingerprint with the one on the armorer's laptop:</p>
        <p><code>${escape(fingerprintOf(caPem))}</code></p>
      </section>`);
}

/** In the look of design/tokens.css; dark, and light outdoors if the phone says so. */
export const trustStyle = `:root { color-scheme: dark light; --ink-0: #0b0d0f; --ink-1: #14171a; --ink-3: #2c3137; --text: #f1f3f5; --text-dim: #a3abb3; --cold: #8ecdf4; }
@media (prefers-color-scheme: light) { :root { --ink-0: #ffffff; --ink-1: #f2f4f6; --ink-3: #c3cad1; --text: #0b0d0f; --text-dim: #414950; --cold: #0b5c8f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ink-0); color: var(--text); font: 1.125rem/1.5 B612, system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 24px 16px 48px; }
h1 { font-size: 1.75rem; margin: 8px 0 16px; }
h2 { font-size: 1.25rem; margin: 0 0 8px; }
section { background: var(--ink-1); border: 1px solid var(--ink-3); border-radius: 10px; padding: 16px; margin: 16px 0; }
ol, ul { margin: 0; padding-left: 1.5em; }
li { margin: 8px 0; }
a { color: var(--cold); }
.go { display: inline-flex; align-items: center; min-height: 56px; padding: 8px 16px; border: 2px solid currentColor; border-radius: 10px; font-weight: 700; text-decoration: none; overflow-wrap: anywhere; }
a:focus-visible { outline: 3px solid var(--text); outline-offset: 3px; }
code { display: block; color: var(--text-dim); overflow-wrap: anywhere; }
`;

/** An Apple configuration profile around the authority. Its ids come from the certificate, so that installing it twice
 * makes one. */
export function trustProfile(caPem: string): string {
  const certificate = new X509Certificate(caPem);
  const uuid = (what: string) => {
    const hex = createHash('sha256').update(what).update(certificate.raw).digest('hex').toUpperCase();
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
  const name = escape(/^CN=(.*)$/m.exec(certificate.subject)?.[1] ?? 'Setboard');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>PayloadContent</key>
  <array>
    <dict>
      <key>PayloadCertificateFileName</key><string>setboard-ca.crt</string>
      <key>PayloadContent</key><data>${certificate.raw.toString('base64')}</data>
      <key>PayloadDisplayName</key><string>${name}</string>
      <key>PayloadIdentifier</key><string>setboard.authority.${uuid('certificate')}</string>
      <key>PayloadType</key><string>com.apple.security.root</string>
      <key>PayloadUUID</key><string>${uuid('certificate')}</string>
      <key>PayloadVersion</key><integer>1</integer>
    </dict>
  </array>
  <key>PayloadDescription</key><string>Lets this device trust the Setboard on the set's network.</string>
  <key>PayloadDisplayName</key><string>${name}</string>
  <key>PayloadIdentifier</key><string>setboard.${uuid('profile')}</string>
  <key>PayloadType</key><string>Configuration</string>
  <key>PayloadUUID</key><string>${uuid('profile')}</string>
  <key>PayloadVersion</key><integer>1</integer>
</dict>
</plist>
`;
}
