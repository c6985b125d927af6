/** Why a decision was not recorded, above everything else of the page. */
export function RefusedDecision({ sentence }: { sentence: string | null | undefined }) {
  return sentence ? (
    <p className="notice" role="alert">
      {sentence}
    </p>
  ) : null;
}
