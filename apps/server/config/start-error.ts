/** Something that a person can put right keeps Setboard from starting. Its message is the one line that is printed. */
export class StartError extends Error {
  override name = 'StartError';
}
