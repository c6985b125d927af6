/** What the server drew, see `stillPart`: tables and pictures that no script has to know. */
export function Still({ markup }: { markup: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own components, which escape every text
  return <div className="still" dangerouslySetInnerHTML={{ __html: markup }} />;
}
