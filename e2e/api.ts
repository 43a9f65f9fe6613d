/** What an HTTP call came to. */
export interface Answer<Body> {
  status: number;
  body: Body;
  headers: Headers;
}

/** Calls one of contract.md's routes as a program would that knows nothing else. */
export async function call<Body = unknown>(
  url: string,
  method: string,
  route: string,
  { body, token }: { body?: unknown; token?: string } = {},
): Promise<Answer<Body>> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
  const given = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(`${url}${route}`, { method, headers, ...given });
  const text = await response.text();
  // A log is saved as lines of JSON, which are no JSON together.
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body, headers: response.headers };
}
