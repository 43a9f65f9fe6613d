/**
 * The crew's code of the day from the page's address: `#code=…` as the QR code says it (what stands behind a # reaches no
 * server's log), or `?code=…`. Empty where somebody typed the address alone.
 */
export function codeIn({ search, hash }: Pick<Location, 'search' | 'hash'>): string {
  const [ofHash, ofQuery] = [hash.slice(1), search].map((part) => new URLSearchParams(part).get('code')?.trim());
  return ofHash || ofQuery || '';
}
