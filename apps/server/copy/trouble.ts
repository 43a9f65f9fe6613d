import { errorCode } from '../config/error-code.js';

const WORDS: Record<string, string> = {
  ENOENT: 'the folder is missing',
  ENOTDIR: 'it is no folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'the folder can’t be written to',
  EPERM: 'the folder can’t be written to',
  EROFS: 'the disk can’t be written to',
};

/** What a disk says when it fails: `EIO` and the like, with its call. What a database says has none. */
const isOfDisk = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'errno' in fault && 'syscall' in fault && !isOfNetwork(fault.syscall);
const isOfNetwork = (call: unknown): boolean => call === 'connect' || call === 'getaddrinfo';

/** Why there is no copy, for somebody who can do something about it: "the disk is full". */
export function troubleOf(fault: unknown): string {
  const code = errorCode(fault);
  return WORDS[code] ?? (isOfDisk(fault) ? `the disk fails (${code})` : 'the log can’t be read');
}
