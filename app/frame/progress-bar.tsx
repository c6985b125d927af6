import { useNavigation } from "@remix-run/react";

/** A quiet bar while the next page is on its way; the present one stays. */
export function ProgressBar({ label }: { label: string }) {
  const busy = useNavigation().state !== "idle";
  return (
    <div className="progress" role="status" data-busy={busy || undefined}>
      {busy && <span className="visually-hidden">{label}</span>}
    </div>
  );
}
