/** What the server refuses before any page is asked: no browser says it. */
export const refusals = {
  foreignWrite: "This change was refused because it was asked for by another site. Nothing was changed.",
  foreignHost: (host: string) =>
    `This server does not answer to the name “${host}”. Whoever runs it can add the name to ALLOWED_HOSTS.`,
  failure: (requestId: string) => `The request failed on our side. Number: ${requestId}`,
};
