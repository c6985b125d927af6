/** Every address that is no page: a 404 inside the frame, in the reader's language and colours. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function NoSuchPage() {
  return null;
}
