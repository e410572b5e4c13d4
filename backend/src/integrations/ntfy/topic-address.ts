const topicName = /^[\w-]{1,64}$/;

/** Where messages of a topic are published, and its name. */
export type TopicAddress = { publishUrl: string; topic: string };

/** Reads `https://ntfy.sh/<topic>`; a server below a path of its own works too. Null for what is no topic. */
export const readTopicAddress = (text: string): TopicAddress | null => {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') return null;
  if (url.username !== '' || url.password !== '') return null;
  const [topic = '', ...above] = url.pathname.split('/').reverse();
  if (!topicName.test(topic)) return null;
  return { topic, publishUrl: `${url.origin}${above.reverse().join('/')}/` };
};
