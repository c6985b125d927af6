import type { Format } from "~/format";
import type { SendingWords } from "~/words/en/sending";

interface EndBodyProps {
  format: Format;
  text: SendingWords;
  search: string;
  /** Null: nothing is sent under this address any more. */
  sent: { name: string; receiver: string; isEnded: boolean } | null;
  /** Where the button leads: this address. */
  action: string;
}

/** One button that ends the mails of one entry; nothing of what they hold. */
export function EndBody({ text, sent, action }: EndBodyProps) {
  if (sent === null) return <p>{text.noSuch}</p>;
  const { name, receiver, isEnded } = sent;
  if (isEnded) return <p>{text.ended(name, receiver)}</p>;
  return (
    <form method="post" action={action}>
      <p>{text.endQuestion(name, receiver)}</p>
      <button type="submit" className="primary">
        {text.endButton}
      </button>
    </form>
  );
}
