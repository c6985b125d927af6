import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { rememberedTheme } from "~/frame/theme.server";
import { safeRedirect } from "~/safe-redirect.server";

/** Remembers the reader's colours and returns to the page that asked. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const remembered = rememberedTheme(form.get("theme"));
  return redirect(safeRedirect(form.get("returnTo")), {
    headers: remembered ? { "Set-Cookie": remembered } : {},
  });
}

/** Only the form leads here; a typed address leads to the overview. */
export const loader = () => redirect("/");
