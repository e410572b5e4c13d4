// What the machine can do at best: the smallest JSON answer that Node's own server gives.
import { createServer } from 'node:http';

const body = JSON.stringify({ status: 'ok' });

createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
}).listen(Number(process.env.PORT), '127.0.0.1');
