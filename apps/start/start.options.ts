export interface StartOptions {
  /** From the address's fragment, which never reaches a server's log. */
  setupCode: string;
  /** `/?set-up`: the set-up form although there is a production already. */
  isAnother: boolean;
}

/** Reads the page's address: `#code=…` fills in the set-up code, `?set-up` asks for another production. */
export function startOptions({ search, hash }: Pick<Location, 'search' | 'hash'>): StartOptions {
  return {
    setupCode: new URLSearchParams(hash.slice(1)).get('code')?.trim() ?? '',
    isAnother: new URLSearchParams(search).has('set-up'),
  };
}
