/** What a screen says once it was taken off the list: nothing of the production may be shown any more. */
export function Removed({ onPair }: { onPair: () => void }) {
  return (
    <main className="waiting">
      <h1>This screen was removed</h1>
      <p>Somebody took it off the list of screens. It shows nothing until it is paired again.</p>
      <button type="button" className="act go" onClick={onPair}>
        Pair it again
      </button>
    </main>
  );
}
