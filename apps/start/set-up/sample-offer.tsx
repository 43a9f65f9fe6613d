interface SampleOfferProps {
  isBusy: boolean;
  onTake: () => void;
}

/** The second way to begin: all of it to look at, with the code alone. */
export function SampleOffer({ isBusy, onTake }: SampleOfferProps) {
  return (
    <section className="set-up-sample" aria-labelledby="sample-title">
      <h2 id="sample-title">Or look around first</h2>
      <p>
        <b>Dry Gulch in mid-day.</b> A made-up western with its weapons on their way: some locked, some inspected, one
        with the AD, two with actors, one with a lapsed check.
      </p>
      <ul>
        <li>All three screens, filled</li>
        <li>Names and PINs to sign in with</li>
        <li>Every screen says SAMPLE; throw it away when you like</li>
      </ul>
      <p className="set-up-small">Only the set-up code is needed.</p>
      <button type="button" className="start-button start-go" disabled={isBusy} onClick={onTake}>
        Show me a sample
      </button>
    </section>
  );
}
