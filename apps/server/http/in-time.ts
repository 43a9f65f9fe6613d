/** What a promise comes to, or something else where that takes longer than `ms`. */
export function inTime<Value, const Late>(promise: Promise<Value>, ms: number, late: Late): Promise<Value | Late> {
  let timer: NodeJS.Timeout | undefined;
  const isLate = new Promise<Late>((resolve) => {
    timer = setTimeout(() => resolve(late), ms);
  });
  return Promise.race([promise, isLate]).finally(() => clearTimeout(timer));
}
