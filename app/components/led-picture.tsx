import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

interface LedPictureProps {
  href?: string | null;
  /** The picture says in words what no text beside it does: a screen reader reads it. */
  isRead?: boolean;
  children: ReactNode;
}

/** A picture that leads where its name does: for pointers; the keyboard has the name. */
export function LedPicture({ href, isRead = false, children }: LedPictureProps) {
  return href ? (
    <Link to={href} tabIndex={-1} aria-hidden={isRead ? undefined : true}>
      {children}
    </Link>
  ) : (
    children
  );
}
