/** What the server refuses before any page is asked: no browser says it. */
export const refusals = {
  foreignWrite: "This change was refused because it was requested from another site. Nothing was changed.",
  foreignHost: (host: string) =>
    `This server does not accept the host name “${host}”. An administrator can add it to ALLOWED_HOSTS.`,
  tooLarge: (megabytes: string) =>
    `This is more than may be sent here at once (${megabytes} MB). Nothing was read; send less, or import files from the command line.`,
  contentType: (expected: string) =>
    `This address reads ${expected} only. Nothing was read; use the form of the page.`,
  lengthNeeded:
    "The request does not say how long it is (Content-Length). Nothing was read; use the form of the page.",
  failure: (requestId: string) => `The request failed on our side. Number: ${requestId}`,
};
