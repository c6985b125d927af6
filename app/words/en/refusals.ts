/** What the server refuses before any page is asked: no browser says it. */
export const refusals = {
  foreignWrite: "This change was refused because it was requested from another site. Nothing was changed.",
  foreignHost: (host: string) =>
    `This server does not accept the host name “${host}”. An administrator can add it to ALLOWED_HOSTS.`,
  failure: (requestId: string) => `The request failed on our side. Number: ${requestId}`,
};
