/** Now, or where a clock went backwards the first moment after `time`. */
export function after(time: string | undefined, now = new Date()): string {
  return new Date(Math.max(now.getTime(), time === undefined ? 0 : Date.parse(time) + 1)).toISOString();
}
