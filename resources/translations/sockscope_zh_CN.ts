<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChatWords</name>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>peer %1</source>
        <translation>peer %1</translation>
    </message>
    <message>
        <source>%1 bytes were never sent</source>
        <translation>有 %1 字节未能发出</translation>
    </message>
    <message>
        <source>You closed the connection.</source>
        <translation>您关闭了连接。</translation>
    </message>
    <message>
        <source>You closed the connection to %1.</source>
        <translation>您关闭了与 %1 的连接。</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>已连接到 %1。</translation>
    </message>
    <message>
        <source>%1 joined.</source>
        <translation>%1 加入了聊天室。</translation>
    </message>
    <message>
        <source>%1 is now called %2.</source>
        <translation>%1 改名为 %2。</translation>
    </message>
    <message>
        <source>%1 finished sending (read() returned 0).</source>
        <translation>%1 不再发送数据（read() 返回 0）。</translation>
    </message>
    <message>
        <source>%1 was dropped: it does not read, %2 bytes waited for it.</source>
        <translation>已断开 %1：它一直不读取数据，积压了 %2 字节。</translation>
    </message>
    <message>
        <source>you</source>
        <translation>我</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>已截断</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>非 UTF-8</translation>
    </message>
    <message>
        <source>no line end</source>
        <translation>无换行符</translation>
    </message>
</context>
<context>
    <name>ClientWindow</name>
    <message>
        <source>socket() and connect() in one click, to the host and port that the steps say.</source>
        <translation>按步骤面板里的主机和端口，一次点击依次完成 socket() 和 connect()。</translation>
    </message>
    <message>
        <source>A connection is open or under way: close it first.</source>
        <translation>连接已经建立或正在建立：请先关闭它。</translation>
    </message>
    <message>
        <source>Gives up: close() of the socket that is connecting.</source>
        <translation>放弃连接：对正在连接的套接字调用 close()。</translation>
    </message>
    <message>
        <source>Nothing is under way.</source>
        <translation>没有正在进行的连接。</translation>
    </message>
    <message>
        <source>close(%1)</source>
        <translation>close(%1)</translation>
    </message>
    <message>
        <source>There is no socket to close.</source>
        <translation>没有可以关闭的套接字。</translation>
    </message>
    <message>
        <source>There is no socket to write to: connect first.</source>
        <translation>没有可以写入的套接字：请先连接。</translation>
    </message>
    <message>
        <source>waiting in connect()</source>
        <translation>阻塞在 connect() 中等待</translation>
    </message>
    <message>
        <source>reading paused</source>
        <translation>已暂停读取</translation>
    </message>
    <message>
        <source>the peer has finished sending</source>
        <translation>对端已发送完毕</translation>
    </message>
    <message>
        <source>waiting in read()</source>
        <translation>阻塞在 read() 中等待</translation>
    </message>
    <message>
        <source>fd %1</source>
        <translation>fd %1</translation>
    </message>
    <message>
        <source>Sockscope · Client · %1</source>
        <translation>套接字镜 · 客户端 · %1</translation>
    </message>
    <message>
        <source>Sockscope · Client</source>
        <translation>套接字镜 · 客户端</translation>
    </message>
    <message>
        <source>looking up the name</source>
        <translation>正在解析主机名</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LaunchOptions</name>
    <message>
        <source>Listen on this address at once.</source>
        <translation>启动后立即在该地址上监听。</translation>
    </message>
    <message>
        <source>The backlog that listen() is asked for.</source>
        <translation>传给 listen() 的 backlog。</translation>
    </message>
    <message>
        <source>Let --start listen on an address that other computers can reach: there is no password and no encryption.</source>
        <translation>允许 --start 在其他计算机能够访问的地址上监听：没有密码，也没有加密。</translation>
    </message>
    <message>
        <source>Connect to this server at once.</source>
        <translation>启动后立即连接该服务器。</translation>
    </message>
    <message>
        <source>The name to have in the room.</source>
        <translation>在聊天室里使用的名字。</translation>
    </message>
    <message>
        <source>The language of the window: en or zh_CN.</source>
        <translation>窗口的语言：en 或 zh_CN。</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>主题：light（浅色）、dark（深色）或 system（跟随系统）。</translation>
    </message>
    <message>
        <source>Keep the settings in this file instead of your home directory.</source>
        <translation>把设置保存在这个文件里，而不是用户主目录中。</translation>
    </message>
    <message>
        <source>Read verbs from standard input, one a line; &quot;help&quot; lists them.</source>
        <translation>从标准输入读取命令，每行一条；输入 help 可列出全部命令。</translation>
    </message>
    <message>
        <source>A chat server in which every button is one real socket call.</source>
        <translation>聊天服务器：每个按钮都是一次真实的套接字调用。</translation>
    </message>
    <message>
        <source>A chat client in which every button is one real socket call.</source>
        <translation>聊天客户端：每个按钮都是一次真实的套接字调用。</translation>
    </message>
    <message>
        <source>Unexpected argument &quot;%1&quot;.</source>
        <translation>多余的参数“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of the form ADDRESS:PORT, such as 127.0.0.1:9999 or [::1]:9999.</source>
        <translation>“%1”不是“地址:端口”的形式，例如 127.0.0.1:9999 或 [::1]:9999。</translation>
    </message>
    <message>
        <source>--lang is en or zh_CN, not &quot;%1&quot;.</source>
        <translation>--lang 只能是 en 或 zh_CN，不能是“%1”。</translation>
    </message>
    <message>
        <source>--theme is light, dark or system, not &quot;%1&quot;.</source>
        <translation>--theme 只能是 light、dark 或 system，不能是“%1”。</translation>
    </message>
    <message>
        <source>Other computers can reach that address, and there is no password and no encryption: add --allow-lan if that is what you want.</source>
        <translation>其他计算机能够访问这个地址，而且没有密码、没有加密：如果确实需要，请加上 --allow-lan。</translation>
    </message>
</context>
<context>
    <name>RoomMenu</name>
    <message>
        <source>&amp;Room</source>
        <translation>聊天室(&amp;R)</translation>
    </message>
    <message>
        <source>Relay each line to the others</source>
        <translation>把每一行转发给其他人</translation>
    </message>
    <message>
        <source>Echo each line to its sender</source>
        <translation>把每一行回送给发送者</translation>
    </message>
    <message>
        <source>Keep silent</source>
        <translation>保持沉默</translation>
    </message>
    <message>
        <source>The server closes a peer by itself</source>
        <translation>服务器自动关闭连接</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>after a reset or an error</source>
        <translation>收到 RST 或出错之后</translation>
    </message>
    <message>
        <source>after the peer&apos;s FIN, too</source>
        <translation>收到对端的 FIN 之后也关闭</translation>
    </message>
    <message>
        <source>at most %1 peers</source>
        <translation>最多 %1 个客户端</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>客户端数量</translation>
    </message>
    <message>
        <source>lines of at most %1 bytes</source>
        <translation>每行最多 %1 字节</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>行的长度</translation>
    </message>
</context>
<context>
    <name>ServerWindow</name>
    <message>
        <source>Nobody is connected.</source>
        <translation>还没有客户端连接。</translation>
    </message>
    <message>
        <source>It listens already.</source>
        <translation>已经在监听了。</translation>
    </message>
    <message>
        <source>socket(), setsockopt(), bind(), listen() and accept() in one click, with what the steps say.</source>
        <translation>按步骤面板里的设置，一次点击依次完成 socket()、setsockopt()、bind()、listen() 和 accept()。</translation>
    </message>
    <message>
        <source>close(%1): the listener only; peers stay connected.</source>
        <translation>close(%1)：只关闭监听套接字，已建立的连接不受影响。</translation>
    </message>
    <message>
        <source>There is no listener to close.</source>
        <translation>没有可以关闭的监听套接字。</translation>
    </message>
    <message>
        <source>close() of every peer and of the listener.</source>
        <translation>对每个连接和监听套接字都调用 close()。</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有打开的套接字。</translation>
    </message>
    <message>
        <source>Open to other computers?</source>
        <translation>向其他计算机开放？</translation>
    </message>
    <message>
        <source>Other computers can then reach this server. There is no password and no encryption.

Reachable at: %1</source>
        <translation>其他计算机将可以访问这个服务器。没有密码，也没有加密。

可访问的地址：%1</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>没有地址</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>accept() rests: %1</source>
        <translation>accept() 暂停：%1</translation>
    </message>
    <message>
        <source>waiting in accept()</source>
        <translation>阻塞在 accept() 中等待</translation>
    </message>
    <message>
        <source>accept() by hand</source>
        <translation>手动 accept()</translation>
    </message>
    <message>
        <source>fd %1</source>
        <translation>fd %1</translation>
    </message>
    <message>
        <source>Sockscope · Server</source>
        <translation>套接字镜 · 服务器</translation>
    </message>
    <message>
        <source>Sockscope · Server · %1</source>
        <translation>套接字镜 · 服务器 · %1</translation>
    </message>
    <message>
        <source>Start listening</source>
        <translation>开始监听</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止监听</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>全部关闭</translation>
    </message>
</context>
<context>
    <name>explain</name>
    <message>
        <source>socket(domain, type, 0): makes a socket and returns its descriptor; nothing is sent.</source>
        <translation>socket(domain, type, 0)：创建一个套接字并返回它的描述符；不发送任何报文。</translation>
    </message>
    <message>
        <source>setsockopt(fd, SOL_SOCKET, SO_REUSEADDR): bind() may then take a port on which only old connections or TIME_WAIT are left. Set it before bind().</source>
        <translation>setsockopt(fd, SOL_SOCKET, SO_REUSEADDR)：地址复用。当端口上只剩旧连接或 TIME_WAIT 时，bind() 仍可绑定该端口。须在 bind() 之前设置。</translation>
    </message>
    <message>
        <source>setsockopt(fd, SOL_SOCKET, SO_REUSEPORT): several sockets that all set it may listen on one port and share the new connections. Set it before bind().</source>
        <translation>setsockopt(fd, SOL_SOCKET, SO_REUSEPORT)：端口复用。都设置了此选项的多个套接字可以监听同一端口，共同分担新连接。须在 bind() 之前设置。</translation>
    </message>
    <message>
        <source>bind(fd, address): gives the socket its local address and port; port 0 lets the kernel choose.</source>
        <translation>bind(fd, address)：为套接字指定本地地址和端口；端口为 0 时由内核选择。</translation>
    </message>
    <message>
        <source>listen(fd, backlog): from now on the kernel answers handshakes and keeps finished connections in the accept queue.</source>
        <translation>listen(fd, backlog)：开始监听。此后由内核完成三次握手，并把已建立的连接放入全连接队列。</translation>
    </message>
    <message>
        <source>accept(fd): takes the first connection from the accept queue and returns a new descriptor for it.</source>
        <translation>accept(fd)：从全连接队列取出第一个连接，并为它返回一个新的描述符。</translation>
    </message>
    <message>
        <source>connect(fd, address): sends SYN and begins the three-way handshake.</source>
        <translation>connect(fd, address)：发送 SYN，开始三次握手。</translation>
    </message>
    <message>
        <source>Gives the attempt up: ends the name lookup, or calls close(fd) on the socket that is connecting.</source>
        <translation>放弃这次连接：停止域名解析，或对正在连接的套接字调用 close(fd)。</translation>
    </message>
    <message>
        <source>write(fd, line): hands the bytes to the kernel, which sends them when the peer has room.</source>
        <translation>write(fd, line)：把数据交给内核，对端有接收空间时由内核发出。</translation>
    </message>
    <message>
        <source>Calls read(fd) no more until it is clicked again: what arrives, a FIN included, stays in the receive queue (Recv-Q).</source>
        <translation>暂不调用 read(fd)，再次点击后恢复：收到的数据（包括 FIN）留在接收队列（Recv-Q）里。</translation>
    </message>
    <message>
        <source>shutdown(fd, SHUT_RD): read() returns 0 when nothing waits; nothing is sent, the peer does not notice, and what it sends later can still be read.</source>
        <translation>shutdown(fd, SHUT_RD)：没有数据可读时 read() 返回 0；不发送任何报文，对端毫无察觉，它之后发来的数据仍可读到。</translation>
    </message>
    <message>
        <source>shutdown(fd, SHUT_WR): sends FIN; reading still works (half-close).</source>
        <translation>shutdown(fd, SHUT_WR)：发送 FIN；仍可以读（半关闭）。</translation>
    </message>
    <message>
        <source>shutdown(fd, SHUT_RDWR): sends FIN and ends reading too; the descriptor stays open.</source>
        <translation>shutdown(fd, SHUT_RDWR)：发送 FIN，同时也不再读；描述符仍然打开。</translation>
    </message>
    <message>
        <source>close(fd): gives the descriptor back; the kernel sends FIN, or RST where unread bytes are left.</source>
        <translation>close(fd)：归还描述符；内核发送 FIN，若接收队列中还有未读的数据则发送 RST。</translation>
    </message>
    <message>
        <source>SO_LINGER {1, 0}, then close(fd): sends RST; both ends are gone at once, without TIME_WAIT.</source>
        <translation>先设置 SO_LINGER {1, 0}，再 close(fd)：发送 RST；两端立即消失，没有 TIME_WAIT。</translation>
    </message>
    <message>
        <source>close(fd) of the listener: no new connections; accepted ones go on, those still in the accept queue are reset.</source>
        <translation>对监听套接字调用 close(fd)：不再有新连接；已接受的连接不受影响，还在全连接队列中的连接被 RST 复位。</translation>
    </message>
    <message>
        <source>socket(), setsockopt(), bind() and listen() in one click; stops at the first refusal.</source>
        <translation>一键依次调用 socket()、setsockopt()、bind()、listen()；遇到第一个失败即停止。</translation>
    </message>
    <message>
        <source>Closes the listener only; accepted connections go on.</source>
        <translation>只关闭监听套接字；已接受的连接不受影响。</translation>
    </message>
    <message>
        <source>Closes the listener and every connection.</source>
        <translation>关闭监听套接字和所有连接。</translation>
    </message>
    <message>
        <source>Name lookup, socket() and connect() in one click, for each address until one answers.</source>
        <translation>一键完成域名解析、socket() 和 connect()；逐个尝试解析到的地址，直到有一个应答。</translation>
    </message>
    <message>
        <source>Nobody waits in the accept queue; a blocking accept() would wait here until a client connects. This is normal.</source>
        <translation>全连接队列是空的；阻塞的 accept() 会在这里一直等到有客户端连接。这是正常现象。</translation>
    </message>
    <message>
        <source>This socket does not listen: call listen() first.</source>
        <translation>这个套接字没有处于监听状态：请先调用 listen()。</translation>
    </message>
    <message>
        <source>This socket is not of type SOCK_STREAM: there are no connections to accept.</source>
        <translation>这个套接字不是 SOCK_STREAM 类型：没有连接可以接受。</translation>
    </message>
    <message>
        <source>The client gave up its connection before it was accepted; the listener goes on.</source>
        <translation>客户端在连接被接受之前就放弃了它；监听继续进行。</translation>
    </message>
    <message>
        <source>A protocol error ended this connection before it was accepted; the listener goes on.</source>
        <translation>协议错误使这个连接在被接受之前就结束了；监听继续进行。</translation>
    </message>
    <message>
        <source>A firewall rule of this computer forbids this connection; the listener goes on.</source>
        <translation>本机的防火墙规则禁止这个连接；监听继续进行。</translation>
    </message>
    <message>
        <source>The network went down under a waiting connection; the listener goes on.</source>
        <translation>等待被接受的连接所在的网络已断开；监听继续进行。</translation>
    </message>
    <message>
        <source>Normal for a non-blocking socket: the SYN is on its way. Once the socket becomes writable, SO_ERROR tells how it ended; a blocking connect() would wait here.</source>
        <translation>非阻塞套接字的正常现象：SYN 已经发出。等套接字变为可写后，由 SO_ERROR 得知结果；阻塞的 connect() 会在这里等待。</translation>
    </message>
    <message>
        <source>Nobody listens on that port: the other computer answered the SYN with RST.</source>
        <translation>该端口上没有程序在监听：对方主机用 RST 回应了 SYN。</translation>
    </message>
    <message>
        <source>No answer came, though the kernel sent again and again: the address is silent, a firewall drops the packets, or the listener&apos;s accept queue is full.</source>
        <translation>内核多次重传仍没有回应：该地址没有主机应答，或防火墙丢弃了报文，或监听方的全连接队列已满。</translation>
    </message>
    <message>
        <source>The network is there, but the computer is not: a router, or the missing answer in the local network, says that it cannot be reached.</source>
        <translation>网络可达，主机不可达：路由器报告该主机不可达，或它在本地网络中没有应答。</translation>
    </message>
    <message>
        <source>This computer has no route to that network, so not even the SYN was sent.</source>
        <translation>本机没有到该网络的路由，连 SYN 都没有发出。</translation>
    </message>
    <message>
        <source>This socket is connected already, or it listens; for another connection make a new socket.</source>
        <translation>这个套接字已经连接，或正在监听；要建立另一个连接，请创建新的套接字。</translation>
    </message>
    <message>
        <source>The connect() called before is still under way: its handshake has not ended yet.</source>
        <translation>之前调用的 connect() 仍在进行：握手尚未结束。</translation>
    </message>
    <message>
        <source>No local port is free for this connection: the ephemeral ports are used up, or the same pair of addresses is still in use or in TIME_WAIT.</source>
        <translation>这个连接没有可用的本地端口：临时端口已用完，或相同的地址对仍在使用或处于 TIME_WAIT。</translation>
    </message>
    <message>
        <source>The local address and port of this connection are in use already.</source>
        <translation>这个连接的本地地址和端口已被占用。</translation>
    </message>
    <message>
        <source>The address does not fit this kind of socket, or the socket is in a state in which it cannot connect.</source>
        <translation>地址与这种套接字不符，或套接字处于不能发起连接的状态。</translation>
    </message>
    <message>
        <source>The address belongs to another address family than the socket.</source>
        <translation>地址与套接字不属于同一个地址族。</translation>
    </message>
    <message>
        <source>The other end reset the connection: RST came.</source>
        <translation>对端复位了连接：收到了 RST。</translation>
    </message>
    <message>
        <source>The other end reset the connection after it had sent FIN.</source>
        <translation>对端在发送 FIN 之后又复位了连接。</translation>
    </message>
    <message>
        <source>The attempt made before on this socket had failed, and the kernel clears it away now; call connect() once more, or take a new socket, which is the portable way.</source>
        <translation>这个套接字上一次连接已经失败，内核此时才清除它；可以再调用一次 connect()，更通用的做法是换一个新的套接字。</translation>
    </message>
    <message>
        <source>A firewall rule of this computer forbids this connection, or the address is a broadcast address.</source>
        <translation>本机的防火墙规则禁止这个连接，或该地址是广播地址。</translation>
    </message>
    <message>
        <source>A firewall rule of this computer forbids this connection.</source>
        <translation>本机的防火墙规则禁止这个连接。</translation>
    </message>
    <message>
        <source>The socket there is of another type.</source>
        <translation>对方的套接字是另一种类型。</translation>
    </message>
    <message>
        <source>The kernel has no room for another connection at this moment; try again later.</source>
        <translation>内核此刻没有资源再建立一个连接；请稍后再试。</translation>
    </message>
    <message>
        <source>A signal interrupted connect(), but the handshake goes on in the background as after EINPROGRESS.</source>
        <translation>信号中断了 connect()，但握手仍在后台继续，与 EINPROGRESS 之后一样。</translation>
    </message>
    <message>
        <source>The network interface on the way is switched off.</source>
        <translation>要经过的网络接口没有启用。</translation>
    </message>
    <message>
        <source>There is no peer: the socket is not connected yet, or not any more.</source>
        <translation>没有对端：套接字尚未连接，或连接已经不存在。</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>操作不允许</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有那个文件或目录</translation>
    </message>
    <message>
        <source>Interrupted system call</source>
        <translation>系统调用被信号中断</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>Bad file descriptor</source>
        <translation>无效的文件描述符</translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation>资源暂时不可用</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>无法分配内存</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不够</translation>
    </message>
    <message>
        <source>Bad address</source>
        <translation>无效的内存地址</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源忙</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>没有那个设备</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是目录</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一个目录</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>无效的参数</translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation>系统中打开的文件过多</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>设备上没有空间</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>只读文件系统</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>管道已断开</translation>
    </message>
    <message>
        <source>Numerical argument out of domain</source>
        <translation>数值参数超出定义域</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Function not implemented</source>
        <translation>功能未实现</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接的层数过多</translation>
    </message>
    <message>
        <source>Out of streams resources</source>
        <translation>流资源不足</translation>
    </message>
    <message>
        <source>Machine is not on the network</source>
        <translation>主机不在网络上</translation>
    </message>
    <message>
        <source>Protocol error</source>
        <translation>协议错误</translation>
    </message>
    <message>
        <source>Socket operation on non-socket</source>
        <translation>对非套接字进行套接字操作</translation>
    </message>
    <message>
        <source>Destination address required</source>
        <translation>需要目标地址</translation>
    </message>
    <message>
        <source>Message too long</source>
        <translation>消息过长</translation>
    </message>
    <message>
        <source>Protocol wrong type for socket</source>
        <translation>协议与套接字类型不符</translation>
    </message>
    <message>
        <source>Protocol not available</source>
        <translation>协议选项不可用</translation>
    </message>
    <message>
        <source>Protocol not supported</source>
        <translation>不支持的协议</translation>
    </message>
    <message>
        <source>Socket type not supported</source>
        <translation>不支持的套接字类型</translation>
    </message>
    <message>
        <source>Operation not supported</source>
        <translation>不支持的操作</translation>
    </message>
    <message>
        <source>Address family not supported by protocol</source>
        <translation>协议不支持的地址族</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>地址已被占用</translation>
    </message>
    <message>
        <source>Cannot assign requested address</source>
        <translation>无法分配所请求的地址</translation>
    </message>
    <message>
        <source>Network is down</source>
        <translation>网络已断开</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>网络不可达</translation>
    </message>
    <message>
        <source>Network dropped connection on reset</source>
        <translation>网络复位时连接断开</translation>
    </message>
    <message>
        <source>Software caused connection abort</source>
        <translation>软件导致连接中止</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>连接被对端复位</translation>
    </message>
    <message>
        <source>No buffer space available</source>
        <translation>没有可用的缓冲区空间</translation>
    </message>
    <message>
        <source>Transport endpoint is already connected</source>
        <translation>套接字已经连接</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>套接字没有连接</translation>
    </message>
    <message>
        <source>Cannot send after transport endpoint shutdown</source>
        <translation>套接字已关闭写方向，无法发送</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Host is down</source>
        <translation>主机已关闭</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>没有到主机的路由</translation>
    </message>
    <message>
        <source>Operation already in progress</source>
        <translation>操作已经在进行中</translation>
    </message>
    <message>
        <source>Operation now in progress</source>
        <translation>操作正在进行</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>没有那个设备或地址</translation>
    </message>
    <message>
        <source>Resource deadlock avoided</source>
        <translation>已避免资源死锁</translation>
    </message>
    <message>
        <source>No locks available</source>
        <translation>没有可用的锁</translation>
    </message>
    <message>
        <source>Numerical result out of range</source>
        <translation>数值结果超出范围</translation>
    </message>
    <message>
        <source>Link has been severed</source>
        <translation>链路已断开</translation>
    </message>
    <message>
        <source>Type an address, such as 127.0.0.1.</source>
        <translation>请输入地址，例如 127.0.0.1。</translation>
    </message>
    <message>
        <source>This is neither an IPv4 address such as 127.0.0.1 nor an IPv6 address such as ::1; bind() takes no names.</source>
        <translation>这既不是 IPv4 地址（如 127.0.0.1），也不是 IPv6 地址（如 ::1）；bind() 不接受主机名。</translation>
    </message>
    <message>
        <source>The address is not of the socket&apos;s family: AF_INET takes 127.0.0.1, AF_INET6 takes ::1.</source>
        <translation>地址与套接字的地址族不符：AF_INET 用 127.0.0.1，AF_INET6 用 ::1。</translation>
    </message>
    <message>
        <source>Type a port, such as 9999.</source>
        <translation>请输入端口，例如 9999。</translation>
    </message>
    <message>
        <source>A port is a whole number, such as 9999.</source>
        <translation>端口是一个整数，例如 9999。</translation>
    </message>
    <message>
        <source>A port has 16 bits: 65535 is the highest.</source>
        <translation>端口只有 16 位：最大为 65535。</translation>
    </message>
    <message>
        <source>Port 0 means &quot;choose one for me&quot; and works for bind() only: one cannot connect to it.</source>
        <translation>端口 0 表示“请替我选一个”，只用于 bind()：不能连接到端口 0。</translation>
    </message>
    <message>
        <source>The backlog is a whole number, such as 128.</source>
        <translation>backlog 是一个整数，例如 128。</translation>
    </message>
    <message>
        <source>This is neither an address nor a host name: a name has letters, digits, hyphens and dots only.</source>
        <translation>这既不是地址也不是主机名：主机名只含字母、数字、连字符和点。</translation>
    </message>
    <message>
        <source>No address is known for this name.</source>
        <translation>这个主机名没有对应的地址。</translation>
    </message>
    <message>
        <source>The name could not be looked up: the name server gave no answer.</source>
        <translation>域名解析失败：域名服务器没有应答。</translation>
    </message>
    <message>
        <source>There is no socket yet: call socket() first.</source>
        <translation>还没有套接字：请先调用 socket()。</translation>
    </message>
    <message>
        <source>listener fd %1</source>
        <translation>监听套接字 fd %1</translation>
    </message>
    <message>
        <source>accepted fd %1</source>
        <translation>已接受 fd %1</translation>
    </message>
    <message>
        <source>accepted fd %1 (%2)</source>
        <translation>已接受 fd %1（%2）</translation>
    </message>
    <message>
        <source>client fd %1</source>
        <translation>客户端 fd %1</translation>
    </message>
    <message>
        <source>waiting in the accept queue</source>
        <translation>在全连接队列中等待 accept</translation>
    </message>
    <message>
        <source>handshake under way</source>
        <translation>正在握手</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>孤儿连接</translation>
    </message>
    <message>
        <source>waits 2 MSL</source>
        <translation>等待 2MSL</translation>
    </message>
    <message>
        <source>listener of another process</source>
        <translation>其他进程的监听套接字</translation>
    </message>
    <message>
        <source>end in another process</source>
        <translation>其他进程的一端</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>Every descriptor of it is closed, so no process owns it (-); the kernel still waits for the ACK of our FIN.</source>
        <translation>它的描述符已全部关闭，因此不属于任何进程（-）；内核还在等待对我方 FIN 的 ACK。</translation>
    </message>
    <message>
        <source>Every descriptor of it is closed, so no process owns it (-); the kernel still waits for the peer&apos;s FIN, but no longer than tcp_fin_timeout (60 s).</source>
        <translation>它的描述符已全部关闭，因此不属于任何进程（-）；内核还在等待对端的 FIN，但最多等 tcp_fin_timeout（60 秒）。</translation>
    </message>
    <message>
        <source>Every descriptor of it is closed, so no process owns it (-); the kernel still waits for the last ACK.</source>
        <translation>它的描述符已全部关闭，因此不属于任何进程（-）；内核还在等待最后一个 ACK。</translation>
    </message>
    <message>
        <source>Every descriptor of it is closed, so no process owns it (-); the kernel brings the connection to its end alone.</source>
        <translation>它的描述符已全部关闭，因此不属于任何进程（-）；内核独自完成这个连接的收尾。</translation>
    </message>
    <message>
        <source>Our listening socket: each accept() on it makes a new socket for one connection.</source>
        <translation>我方的监听套接字：每次对它调用 accept()，都会为一个连接产生一个新的套接字。</translation>
    </message>
    <message>
        <source>Our end of a connection, which accept() returned as a descriptor of its own.</source>
        <translation>我方的一端，由 accept() 返回，有自己的描述符。</translation>
    </message>
    <message>
        <source>Our end of a connection, which connect() made.</source>
        <translation>我方的一端，由 connect() 建立。</translation>
    </message>
    <message>
        <source>The kernel has finished the handshake, but the program has not called accept() for it: it has no descriptor yet, and so no owner (-).</source>
        <translation>内核已完成三次握手，但程序还没有对它调用 accept()：它还没有描述符，所以没有所属进程（-）。</translation>
    </message>
    <message>
        <source>The three-way handshake is still going on in the kernel: there is no socket yet, and so no owner (-).</source>
        <translation>内核还在进行三次握手：套接字尚未产生，所以没有所属进程（-）。</translation>
    </message>
    <message>
        <source>The active closer: the kernel alone keeps it for 60 s, even while the program still holds the descriptor, and so it has no owner (-).</source>
        <translation>主动关闭方：由内核独自保留 60 秒，即使程序仍持有描述符也是如此，所以没有所属进程（-）。</translation>
    </message>
    <message>
        <source>The listening socket of another process.</source>
        <translation>其他进程的监听套接字。</translation>
    </message>
    <message>
        <source>An end of a connection that another process holds.</source>
        <translation>连接的一端，由其他进程持有。</translation>
    </message>
    <message>
        <source>The kernel has forgotten this row; it is shown a little longer, as it was last seen.</source>
        <translation>内核中已没有这一行；这里按最后看到的样子再显示片刻。</translation>
    </message>
    <message>
        <source>%1, active closer</source>
        <translation>%1，主动关闭方</translation>
    </message>
    <message>
        <source>It closed first: the active closer.</source>
        <translation>它先关闭：是主动关闭方。</translation>
    </message>
    <message>
        <source>Its owner is shown as -, for it belongs to another user&apos;s process, which only an administrator may look into.</source>
        <translation>所属进程显示为 -，因为它属于其他用户的进程，只有管理员才能查看。</translation>
    </message>
    <message>
        <source>This descriptor is not open: it was closed already, or it was never one of this process.</source>
        <translation>这个描述符没有打开：它已经关闭，或从来不属于本进程。</translation>
    </message>
    <message>
        <source>This descriptor is open, but what it stands for is not a socket.</source>
        <translation>这个描述符是打开的，但它代表的不是套接字。</translation>
    </message>
    <message>
        <source>A signal came before anything had happened; the call is simply made again.</source>
        <translation>调用还没有做任何事就被信号中断；重新调用一次即可。</translation>
    </message>
    <message>
        <source>This process has no free descriptor left (ulimit -n): something must be closed first.</source>
        <translation>本进程的描述符已用完（ulimit -n）：必须先关闭一些。</translation>
    </message>
    <message>
        <source>The whole system has reached its limit of open files (fs.file-max).</source>
        <translation>整个系统打开的文件数已达上限（fs.file-max）。</translation>
    </message>
    <message>
        <source>The kernel has no buffer left for sockets at this moment.</source>
        <translation>内核此刻没有可供套接字使用的缓冲区。</translation>
    </message>
    <message>
        <source>The kernel has no memory left for this at this moment.</source>
        <translation>内核此刻没有足够的内存。</translation>
    </message>
    <message>
        <source>An address was given that is outside the memory of this process: a mistake in the program.</source>
        <translation>传入了不在本进程内存范围内的指针：这是程序的错误。</translation>
    </message>
    <message>
        <source>This kernel does not have that call.</source>
        <translation>这个内核没有该系统调用。</translation>
    </message>
    <message>
        <source>A link-local address (fe80::) needs its interface behind it, as in fe80::1%eth0: every interface has a network of that name.</source>
        <translation>链路本地地址（fe80::）后面必须写明网络接口，如 fe80::1%eth0：因为每个接口上都有同样前缀的网络。</translation>
    </message>
    <message>
        <source>A listener has no peer: write to the socket that accept() returned. SIGPIPE would have ended a program here that does not ignore it.</source>
        <translation>监听套接字没有对端：应当写 accept() 返回的套接字。没有忽略 SIGPIPE 的程序在这里会被该信号终止。</translation>
    </message>
    <message>
        <source>We have shut our writing direction with SHUT_WR or SHUT_RDWR. SIGPIPE would have ended a program here that does not ignore it.</source>
        <translation>我方已用 SHUT_WR 或 SHUT_RDWR 关闭了写方向。没有忽略 SIGPIPE 的程序在这里会被该信号终止。</translation>
    </message>
    <message>
        <source>There is no connection to write on: it is gone (after RST, or closed by both sides), or there never was one. SIGPIPE would have ended a program here that does not ignore it.</source>
        <translation>没有可写的连接：它已经不存在（收到 RST，或双方都已关闭），或从未建立过。没有忽略 SIGPIPE 的程序在这里会被该信号终止。</translation>
    </message>
    <message>
        <source>The handshake has not ended yet; a blocking call would wait here.</source>
        <translation>握手尚未结束；阻塞的调用会在这里等待。</translation>
    </message>
    <message>
        <source>No ephemeral port is free any more, so the kernel could not choose one.</source>
        <translation>临时端口已用完，内核选不出可用的端口。</translation>
    </message>
    <message>
        <source>End of the stream for us only: we have shut reading with SHUT_RD or SHUT_RDWR. The peer has sent no FIN, and may still send.</source>
        <translation>只是我方的流结束：我方已用 SHUT_RD 或 SHUT_RDWR 关闭了读方向。对端没有发送 FIN，仍可能发来数据。</translation>
    </message>
    <message>
        <source>End of the stream: the peer has sent FIN and will write no more. We can still write, until we close.</source>
        <translation>流结束：对端已发送 FIN，不会再写。我方在关闭之前仍可以写。</translation>
    </message>
    <message>
        <source>End of the stream: the connection is over, in both directions.</source>
        <translation>流结束：连接的两个方向都已结束。</translation>
    </message>
    <message>
        <source>End of the stream: the peer has sent FIN and will write no more.</source>
        <translation>流结束：对端已发送 FIN，不会再写。</translation>
    </message>
    <message>
        <source>No error waits on this socket: after EINPROGRESS that means that the handshake succeeded.</source>
        <translation>这个套接字上没有待处理的错误：在 EINPROGRESS 之后，这表示三次握手成功。</translation>
    </message>
    <message>
        <source>Only %1 of %2 bytes fitted into the send buffer; the program has to write the rest later. This is normal.</source>
        <translation>发送缓冲区只放下了 %2 字节中的 %1 字节；其余的要由程序稍后再写。这是正常现象。</translation>
    </message>
    <message>
        <source>This kernel does not offer that address family; AF_INET6 is missing where IPv6 is switched off.</source>
        <translation>这个内核不支持该地址族；停用 IPv6 后就没有 AF_INET6。</translation>
    </message>
    <message>
        <source>This address family has no such protocol for this type of socket; 0 lets the kernel choose the usual one.</source>
        <translation>该地址族的这种套接字没有这个协议；填 0 则由内核选择默认协议。</translation>
    </message>
    <message>
        <source>This address family has no such type of socket.</source>
        <translation>该地址族没有这种类型的套接字。</translation>
    </message>
    <message>
        <source>The kernel knows no such type of socket or flag.</source>
        <translation>内核不认识这种套接字类型或标志。</translation>
    </message>
    <message>
        <source>You have no right to make a socket of this kind.</source>
        <translation>您没有权限创建这种套接字。</translation>
    </message>
    <message>
        <source>You have no right to make a socket of this kind; raw sockets need CAP_NET_RAW.</source>
        <translation>您没有权限创建这种套接字；原始套接字需要 CAP_NET_RAW。</translation>
    </message>
    <message>
        <source>The kernel does not take this value for this option, or not in the state in which the socket is.</source>
        <translation>内核不接受这个选项的这个值，或在套接字目前的状态下不接受。</translation>
    </message>
    <message>
        <source>There is no such option at this level for this kind of socket.</source>
        <translation>这种套接字在这一层没有该选项。</translation>
    </message>
    <message>
        <source>This kind of socket does not have this option.</source>
        <translation>这种套接字没有该选项。</translation>
    </message>
    <message>
        <source>This option, or this value of it, needs administrator rights.</source>
        <translation>设置这个选项或这个值需要管理员权限。</translation>
    </message>
    <message>
        <source>The time given is out of the range that the kernel allows.</source>
        <translation>给出的时间超出了内核允许的范围。</translation>
    </message>
    <message>
        <source>The socket is connected: this option can only be set before.</source>
        <translation>套接字已经连接：这个选项只能在连接之前设置。</translation>
    </message>
    <message>
        <source>The option cannot be asked for in this way.</source>
        <translation>不能这样读取这个选项。</translation>
    </message>
    <message>
        <source>Another socket holds this port. While it listens, close it first (or give both SO_REUSEPORT). If only old connections or TIME_WAIT are left, SO_REUSEADDR before bind() helps, but only where the old socket had been given it too.</source>
        <translation>这个端口被另一个套接字占用。如果它还在监听，请先关闭它（或让两者都设置 SO_REUSEPORT）。如果只剩旧连接或 TIME_WAIT，在 bind() 之前设置 SO_REUSEADDR 就可以，但前提是旧套接字当初也设置过它。</translation>
    </message>
    <message>
        <source>No network interface of this computer has this address: one can bind only to one&apos;s own.</source>
        <translation>本机没有任何网络接口具有这个地址：只能绑定本机自己的地址。</translation>
    </message>
    <message>
        <source>Ports below 1024 are reserved for privileged programs: take a port from 1024 up, or use CAP_NET_BIND_SERVICE.</source>
        <translation>1024 以下的端口留给特权程序：请使用 1024 及以上的端口，或具备 CAP_NET_BIND_SERVICE 权限。</translation>
    </message>
    <message>
        <source>This socket has a local address already, and a socket is bound only once; or the address is not one for this kind of socket.</source>
        <translation>这个套接字已经有本地地址，而套接字只能绑定一次；或者该地址不适用于这种套接字。</translation>
    </message>
    <message>
        <source>There is no network interface of the name or number behind the % of the address.</source>
        <translation>地址中 % 后面的名称或编号没有对应的网络接口。</translation>
    </message>
    <message>
        <source>A security rule of this computer forbids this address or port.</source>
        <translation>本机的安全规则禁止使用这个地址或端口。</translation>
    </message>
    <message>
        <source>This socket is not of type SOCK_STREAM: datagrams know no connections, so there is nothing to listen for.</source>
        <translation>这个套接字不是 SOCK_STREAM 类型：数据报没有连接，也就无从监听。</translation>
    </message>
    <message>
        <source>Another socket listens on this address and port already: SO_REUSEADDR allows both to bind, but only one to listen.</source>
        <translation>已有另一个套接字在监听这个地址和端口：SO_REUSEADDR 允许两者都绑定，但只允许其中一个监听。</translation>
    </message>
    <message>
        <source>This socket is connected or connecting, so it cannot listen: a listener must be a socket of its own.</source>
        <translation>这个套接字已连接或正在连接，不能用于监听：监听要用单独的套接字。</translation>
    </message>
    <message>
        <source>The socket has no local address yet: bind() it first.</source>
        <translation>这个套接字还没有本地地址：请先调用 bind()。</translation>
    </message>
    <message>
        <source>A security rule of this computer forbids to listen here.</source>
        <translation>本机的安全规则禁止在这里监听。</translation>
    </message>
    <message>
        <source>A server&apos;s listening socket: listen() brought it here, and only closing it ends this. It never carries data itself.</source>
        <translation>服务器的监听套接字：由 listen() 进入此状态，只有关闭它才会结束。它本身从不传输数据。</translation>
    </message>
    <message>
        <source>The client has called connect() and sent SYN; it waits for SYN+ACK, and sends SYN again while none comes.</source>
        <translation>客户端调用了 connect() 并发出 SYN，正在等待 SYN+ACK；收不到就重传 SYN。</translation>
    </message>
    <message>
        <source>The server&apos;s kernel has got SYN and answered SYN+ACK; the last ACK of the three-way handshake makes it ESTABLISHED.</source>
        <translation>服务器的内核收到 SYN 并回应了 SYN+ACK；收到三次握手的最后一个 ACK 后变为 ESTABLISHED。</translation>
    </message>
    <message>
        <source>The three-way handshake is done and both ends can send and receive; the first FIN, or a RST, ends this.</source>
        <translation>三次握手已完成，双方都可以收发数据；第一个 FIN 或 RST 使它结束。</translation>
    </message>
    <message>
        <source>This end closed first: its FIN is sent, or waits behind unsent data; it ends with the peer&apos;s ACK of that FIN.</source>
        <translation>主动关闭方：FIN 已发出，或排在未发完的数据之后；收到对端对这个 FIN 的 ACK 后离开此状态。</translation>
    </message>
    <message>
        <source>This end closed first and its FIN is acknowledged: half-closed. It waits for the peer&apos;s FIN: without limit while a descriptor is open, else for tcp_fin_timeout (60 s).</source>
        <translation>主动关闭方，其 FIN 已被确认：处于半关闭。正在等待对端的 FIN：只要描述符还开着就一直等下去，否则最多等 tcp_fin_timeout（60 秒）。</translation>
    </message>
    <message>
        <source>Both ends closed at the same time: the FINs crossed, and the ACK of ours is still missing; then comes TIME_WAIT.</source>
        <translation>双方同时关闭：两个 FIN 在途中交错，还没有收到对我方 FIN 的 ACK；之后进入 TIME_WAIT。</translation>
    </message>
    <message>
        <source>This end closed first (or both at once) and both FINs are acknowledged: it waits for 60 s (the 2 MSL of the books), so that a lost last ACK can be sent again and late segments die out.</source>
        <translation>主动关闭方（或双方同时关闭），两个 FIN 都已确认：等待 60 秒（即书上的 2MSL），以便最后一个 ACK 丢失时可以重发，并让迟到的报文段在网络中消失。</translation>
    </message>
    <message>
        <source>The peer closed first: its FIN has come. This end may still write, and stays here until its own program calls close() or shuts writing.</source>
        <translation>被动关闭方：对端先关闭，其 FIN 已到达。本端仍可以写，一直停在此状态，直到本端程序调用 close() 或关闭写方向。</translation>
    </message>
    <message>
        <source>The peer closed first, and now this end has closed too: its FIN is sent, or waits behind unsent data; the peer&apos;s last ACK ends the connection.</source>
        <translation>被动关闭方：对端先关闭，现在本端也已关闭，FIN 已发出，或排在未发完的数据之后；收到对端的最后一个 ACK，四次挥手完成，连接结束。</translation>
    </message>
    <message>
        <source>No connection: the socket is new, only bound, or its connection is over. The kernel&apos;s table has no row for it.</source>
        <translation>没有连接：套接字是新建的、只绑定过，或连接已经结束。内核的表中没有它的行。</translation>
    </message>
    <message>
        <source>The kernel told no TCP state: this is no TCP socket, or it is gone.</source>
        <translation>内核没有给出 TCP 状态：这不是 TCP 套接字，或它已不存在。</translation>
    </message>
    <message>
        <source>Bound, but not in the kernel&apos;s table yet: its row comes with listen() or connect().</source>
        <translation>已绑定，但还不在内核的表中：调用 listen() 或 connect() 后才会出现。</translation>
    </message>
    <message>
        <source>%1 is in %2 for another %3 s, held by no process any more.</source>
        <translation>%1 处于 %2，还剩 %3 秒，已不属于任何进程。</translation>
    </message>
    <message>
        <source>%1 is in %2, held by %3.</source>
        <translation>%1 处于 %2，由 %3 持有。</translation>
    </message>
    <message>
        <source>%1 is in %2, held by a process of another user, which you may not look into.</source>
        <translation>%1 处于 %2，由其他用户的进程持有，您无权查看。</translation>
    </message>
    <message>
        <source>%1 is in %2, held by no process.</source>
        <translation>%1 处于 %2，不属于任何进程。</translation>
    </message>
    <message>
        <source>Nothing has come yet; a blocking read() would wait here. This is normal, and is not the end of the stream.</source>
        <translation>还没有数据到达；阻塞的 read() 会在这里等待。这是正常现象，并不表示流结束。</translation>
    </message>
    <message>
        <source>The peer reset the connection: RST came. What was still on its way is lost, and both ends are gone at once, without TIME_WAIT.</source>
        <translation>对端复位了连接：收到了 RST。尚在途中的数据丢失，两端立即消失，没有 TIME_WAIT。</translation>
    </message>
    <message>
        <source>This socket is not connected: a listener or a new socket has nothing to read from.</source>
        <translation>这个套接字没有连接：监听套接字或新建的套接字没有数据可读。</translation>
    </message>
    <message>
        <source>The peer stopped answering: retransmissions or keepalive probes stayed without an answer, and the kernel gave the connection up.</source>
        <translation>对端不再应答：重传或保活探测都没有回应，内核放弃了这个连接。</translation>
    </message>
    <message>
        <source>Nobody listens there: the other computer refused.</source>
        <translation>那里没有程序在监听：对方主机拒绝了。</translation>
    </message>
    <message>
        <source>The peer&apos;s computer cannot be reached any more, and the kernel gave the connection up.</source>
        <translation>对端主机已不可达，内核放弃了这个连接。</translation>
    </message>
    <message>
        <source>The peer, which had sent FIN before, answered what we wrote with RST: the connection is gone.</source>
        <translation>对端先前已发送 FIN，又用 RST 回应了我方写的数据：连接已不存在。</translation>
    </message>
    <message>
        <source>Nothing can be written on this connection any more. SIGPIPE would have ended a program here that does not ignore it.</source>
        <translation>这个连接上不能再写。没有忽略 SIGPIPE 的程序在这里会被该信号终止。</translation>
    </message>
    <message>
        <source>The peer had reset the connection: RST came. The next write() will fail with EPIPE.</source>
        <translation>对端已复位连接：收到了 RST。下一次 write() 将以 EPIPE 失败。</translation>
    </message>
    <message>
        <source>No room in the send buffer: the peer reads too slowly. A blocking write() would wait here. This is normal.</source>
        <translation>发送缓冲区已满：对端读得太慢。阻塞的 write() 会在这里等待。这是正常现象。</translation>
    </message>
    <message>
        <source>This socket is not connected: there is nobody to write to.</source>
        <translation>这个套接字没有连接：没有可以写的对象。</translation>
    </message>
    <message>
        <source>This datagram socket has no peer: write() does not know where to send. connect() it first.</source>
        <translation>这个数据报套接字没有对端：write() 不知道发往哪里。请先调用 connect()。</translation>
    </message>
    <message>
        <source>The datagram is too large to be sent in one piece.</source>
        <translation>数据报太大，不能一次发出。</translation>
    </message>
    <message>
        <source>The peer stopped answering, and after many retransmissions the kernel gave the connection up.</source>
        <translation>对端不再应答，多次重传之后内核放弃了这个连接。</translation>
    </message>
    <message>
        <source>This computer has no route to the peer any more.</source>
        <translation>本机已没有到对端的路由。</translation>
    </message>
    <message>
        <source>A firewall rule of this computer forbids to send this.</source>
        <translation>本机的防火墙规则禁止发送。</translation>
    </message>
    <message>
        <source>This socket is not connected, or the connection is gone already: there is no direction left to shut.</source>
        <translation>这个套接字没有连接，或连接已经不存在：没有可以关闭的方向。</translation>
    </message>
    <message>
        <source>Only SHUT_RD, SHUT_WR and SHUT_RDWR are allowed.</source>
        <translation>只允许 SHUT_RD、SHUT_WR 和 SHUT_RDWR。</translation>
    </message>
    <message>
        <source>A signal interrupted close(), but on Linux the descriptor is closed all the same: never call it twice, for the number may belong to somebody else by then.</source>
        <translation>信号中断了 close()，但在 Linux 上描述符仍然已关闭：绝不要再次调用，因为这时该编号可能已分配给别的文件。</translation>
    </message>
    <message>
        <source>An error came up while closing; the descriptor is closed all the same.</source>
        <translation>关闭时发生错误；描述符仍然已关闭。</translation>
    </message>
</context>
<context>
    <name>figure</name>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>这是一个文件夹，不是文件。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was written.</source>
        <translation>磁盘已满，什么也没有写入。</translation>
    </message>
    <message>
        <source>This disk can only be read.</source>
        <translation>这个磁盘是只读的。</translation>
    </message>
    <message>
        <source>There is no permission to write here.</source>
        <translation>没有在这里写入的权限。</translation>
    </message>
    <message>
        <source>The picture could not be written: %1</source>
        <translation>无法写入图片：%1</translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>The handshake is done: SO_ERROR told 0, connected.</source>
        <translation>三次握手已完成：SO_ERROR 为 0，连接成功。</translation>
    </message>
    <message>
        <source>Too late for the address that is bound already: set it before bind().</source>
        <translation>设置得太晚：地址已经绑定。要在 bind() 之前设置。</translation>
    </message>
</context>
<context>
    <name>panels::ChatPanel</name>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>write(): what was typed, and a line end. Return does the same.</source>
        <translation>write()：发送输入的内容和一个换行符。按回车键效果相同。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>to</source>
        <translation>发给</translation>
    </message>
    <message>
        <source>Type a line</source>
        <translation>输入一行文字</translation>
    </message>
    <message>
        <source>line to send</source>
        <translation>要发送的一行</translation>
    </message>
    <message>
        <source>receiver</source>
        <translation>接收者</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>panels::ChatView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>聊天记录</translation>
    </message>
</context>
<context>
    <name>panels::ClientStepsPanel</name>
    <message>
        <source>Looking up %1 …</source>
        <translation>正在解析 %1 …</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 的地址是 %2</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>the server&apos;s host name or address</source>
        <translation>服务器的主机名或 IP 地址</translation>
    </message>
    <message>
        <source>the server&apos;s port</source>
        <translation>服务器的端口</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>panels::ConnectionButtons</name>
    <message>
        <source>Pause reading</source>
        <translation>暂停读取</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close with RST</source>
        <translation>RST 关闭</translation>
    </message>
</context>
<context>
    <name>panels::ConnectionPanel</name>
    <message>
        <source>There is no socket yet: make one with step 1, or click “Connect”.</source>
        <translation>还没有套接字：请先执行第 1 步创建套接字，或点击“连接”。</translation>
    </message>
    <message>
        <source>not in the kernel&apos;s table</source>
        <translation>内核表中没有这个连接</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>收 %1</translation>
    </message>
    <message>
        <source>out %1</source>
        <translation>发 %1</translation>
    </message>
    <message>
        <source>waiting to be written %1</source>
        <translation>待写 %1</translation>
    </message>
    <message>
        <source>Your descriptor is closed; the kernel does the rest.</source>
        <translation>您的文件描述符已经关闭，剩下的挥手由内核完成。</translation>
    </message>
    <message>
        <source>The peer has finished sending: CLOSE_WAIT. You can still write; the connection stays until you close it.</source>
        <translation>对端不再发送数据：CLOSE_WAIT（半关闭）。您仍然可以写数据；在您关闭之前，连接一直保留。</translation>
    </message>
    <message>
        <source>You have finished sending. The peer can still write, and has to finish too.</source>
        <translation>您已不再发送数据（半关闭）。对端仍然可以写数据，最后也要由它关闭。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>you</source>
        <translation>我</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>panels::ExportMenu</name>
    <message>
        <source>&amp;Picture</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>保存为 PNG</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Whole window</source>
        <translation>整个窗口</translation>
    </message>
    <message>
        <source>Scale %1×</source>
        <translation>%1 倍大小</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>复制为 %1</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Save as %1 …</source>
        <translation>保存为 %1…</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Save the rows</source>
        <translation>保存表格内容</translation>
    </message>
</context>
<context>
    <name>panels::HalfArrows</name>
    <message>
        <source>The two directions of the connection</source>
        <translation>连接的两个方向</translation>
    </message>
    <message>
        <source>Sending: alive.</source>
        <translation>发送方向：畅通。</translation>
    </message>
    <message>
        <source>Receiving: alive.</source>
        <translation>接收方向：畅通。</translation>
    </message>
    <message>
        <source>Sending: we have sent FIN, no more data will follow.</source>
        <translation>发送方向：我方已发出 FIN，不会再发送数据。</translation>
    </message>
    <message>
        <source>Receiving: the peer has sent FIN, no more data will come.</source>
        <translation>接收方向：对方已发来 FIN，不会再有数据到达。</translation>
    </message>
    <message>
        <source>Sending: shut down.</source>
        <translation>发送方向：已关闭。</translation>
    </message>
    <message>
        <source>Receiving: shut down here with SHUT_RD; nothing was sent to the peer.</source>
        <translation>接收方向：我方用 SHUT_RD 关闭了读，没有向对方发送任何报文。</translation>
    </message>
    <message>
        <source>Sending: cut off by a reset (RST) or an error.</source>
        <translation>发送方向：因复位（RST）或出错而中断。</translation>
    </message>
    <message>
        <source>Receiving: cut off by a reset (RST) or an error.</source>
        <translation>接收方向：因复位（RST）或出错而中断。</translation>
    </message>
    <message>
        <source>Sending: no connection.</source>
        <translation>发送方向：没有连接。</translation>
    </message>
    <message>
        <source>Receiving: no connection.</source>
        <translation>接收方向：没有连接。</translation>
    </message>
</context>
<context>
    <name>panels::Lamp</name>
    <message>
        <source>%1: not done</source>
        <translation>%1：未执行</translation>
    </message>
    <message>
        <source>%1: waiting</source>
        <translation>%1：等待中</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1：成功</translation>
    </message>
    <message>
        <source>%1: refused</source>
        <translation>%1：失败</translation>
    </message>
</context>
<context>
    <name>panels::Language</name>
    <message>
        <source>There is no display to show a window on.
</source>
        <translation>没有可以显示窗口的屏幕。
</translation>
    </message>
</context>
<context>
    <name>panels::PeerPresenter</name>
    <message>
        <source>peer %1</source>
        <translation>peer %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Got, B</source>
        <translation>收字节</translation>
    </message>
    <message>
        <source>Sent, B</source>
        <translation>发字节</translation>
    </message>
</context>
<context>
    <name>panels::PeersPanel</name>
    <message>
        <source>%1 connected</source>
        <translation>已连接 %1 个</translation>
    </message>
    <message>
        <source>accept queue %1</source>
        <translation>全连接队列 %1</translation>
    </message>
    <message>
        <source>accept queue %1/%2</source>
        <translation>全连接队列 %1/%2</translation>
    </message>
    <message>
        <source>Nobody can connect yet: click “Start listening”, or take the steps from socket to listen one by one.</source>
        <translation>现在还无法连接：请点击“开始监听”，或依次执行从 socket 到 listen 的各个步骤。</translation>
    </message>
    <message>
        <source>In the accept queue: %1. The kernel has finished the handshake; accept() takes one out.</source>
        <translation>全连接队列中有 %1 个连接。内核已经完成三次握手，accept() 每次取出一个。</translation>
    </message>
    <message>
        <source>Nobody has connected yet. Start the client, or type in a terminal:</source>
        <translation>还没有客户端连接。请启动客户端，或在终端中输入：</translation>
    </message>
    <message>
        <source>No peer is chosen: click one in the table.</source>
        <translation>没有选中客户端：请在表格中点击一行。</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>已连接的客户端</translation>
    </message>
</context>
<context>
    <name>panels::ServerStepsPanel</name>
    <message>
        <source>Waiting in accept() for the next client.</source>
        <translation>阻塞在 accept() 中，等待下一个客户端。</translation>
    </message>
    <message>
        <source>backlog</source>
        <translation>backlog</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>somaxconn = %1 (/proc/sys/net/core/somaxconn): the kernel silently cuts a larger backlog down to it.</source>
        <translation>somaxconn = %1（/proc/sys/net/core/somaxconn）：backlog 超过它时，内核会悄悄截断为这个值。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动接受连接</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动接受连接</translation>
    </message>
    <message>
        <source>how to accept</source>
        <translation>接受连接的方式</translation>
    </message>
    <message>
        <source>Automatic: accept() takes each client as it comes. By hand: one for each click; until then clients wait in the accept queue.</source>
        <translation>自动：客户端一到就用 accept() 接受。手动：点击一次接受一个；在此之前客户端在全连接队列中等待。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>panels::SessionWindow</name>
    <message>
        <source>&amp;Socket</source>
        <translation>套接字(&amp;S)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>no socket</source>
        <translation>没有套接字</translation>
    </message>
    <message>
        <source>fd %1</source>
        <translation>fd %1</translation>
    </message>
    <message>
        <source>socket</source>
        <translation>未绑定的套接字</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>已绑定</translation>
    </message>
    <message>
        <source>%1 · %2 · not in the kernel&apos;s table yet</source>
        <translation>%1 · %2 · 还不在内核的套接字表中</translation>
    </message>
</context>
<context>
    <name>panels::SocketSteps</name>
    <message>
        <source>There is no socket yet: make one with step 1.</source>
        <translation>还没有套接字：请先执行第 1 步创建套接字。</translation>
    </message>
    <message>
        <source>fd %1 is open: close it first.</source>
        <translation>描述符 fd %1 还开着：请先关闭它。</translation>
    </message>
    <message>
        <source>getsockname() tells %1.</source>
        <translation>getsockname() 得到 %1。</translation>
    </message>
    <message>
        <source>⚠ Everyone who can reach this computer can join: there is no password and no encryption.</source>
        <translation>⚠ 能访问这台计算机的任何人都可以加入：没有密码，也没有加密。</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>协议族（domain）</translation>
    </message>
    <message>
        <source>type</source>
        <translation>通信类型（type）</translation>
    </message>
    <message>
        <source>local address</source>
        <translation>本地地址</translation>
    </message>
    <message>
        <source>local port</source>
        <translation>本地端口</translation>
    </message>
    <message>
        <source>Local port; 0: the kernel chooses one.</source>
        <translation>本地端口；填 0 由内核选择。</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
</context>
<context>
    <name>panels::SyscallLogPanel</name>
    <message>
        <source>All calls</source>
        <translation>全部调用</translation>
    </message>
    <message>
        <source>Refused calls</source>
        <translation>失败的调用</translation>
    </message>
    <message>
        <source>Older calls dropped: %1</source>
        <translation>已丢弃的较早调用：%1</translation>
    </message>
    <message>
        <source>Call log</source>
        <translation>系统调用日志</translation>
    </message>
    <message>
        <source>The system calls that were made</source>
        <translation>已执行的系统调用</translation>
    </message>
    <message>
        <source>Find: call, result, errno …</source>
        <translation>查找：调用、返回值、errno…</translation>
    </message>
    <message>
        <source>Find in the call log</source>
        <translation>在系统调用日志中查找</translation>
    </message>
    <message>
        <source>Which calls are shown</source>
        <translation>显示哪些调用</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Hides the calls made up to now.</source>
        <translation>隐藏到目前为止的调用。</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制所选行</translation>
    </message>
</context>
<context>
    <name>panels::SyscallLogPresenter</name>
    <message>
        <source>(simulated) %1</source>
        <translation>（模拟）%1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>返回值</translation>
    </message>
    <message>
        <source>errno and what it means</source>
        <translation>errno 及其含义</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>State after</source>
        <translation>调用后的状态</translation>
    </message>
</context>
<context>
    <name>panels::TcpTablePanel</name>
    <message>
        <source>The kernel&apos;s table cannot be read: %1 (%2)</source>
        <translation>无法读取内核的连接表：%1（%2）</translation>
    </message>
    <message>
        <source>kernel: /proc/net/tcp (sock_diag is refused here; the countdown is not known)</source>
        <translation>内核：/proc/net/tcp（此处不允许使用 sock_diag，因此不知道倒计时）</translation>
    </message>
    <message>
        <source>kernel: sock_diag</source>
        <translation>内核：sock_diag</translation>
    </message>
    <message>
        <source>Kernel table</source>
        <translation>内核状态表</translation>
    </message>
    <message>
        <source>The kernel&apos;s table of our ports</source>
        <translation>与我们的端口有关的内核状态表</translation>
    </message>
    <message>
        <source>No socket of ours is in the kernel&apos;s table yet. Listen or connect, and its rows appear here.</source>
        <translation>内核状态表里还没有我们的套接字。开始监听或建立连接后，这里就会出现相应的行。</translation>
    </message>
    <message>
        <source>Copy as netstat</source>
        <translation>按 netstat 格式复制</translation>
    </message>
    <message>
        <source>The living rows as &quot;netstat -anp&quot; prints them, to the clipboard.</source>
        <translation>把现存的各行按“netstat -anp”的输出格式复制到剪贴板。</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制所选行</translation>
    </message>
</context>
<context>
    <name>panels::TcpTablePresenter</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>这一行是什么</translation>
    </message>
    <message>
        <source>%1 · accept queue %2, backlog %3</source>
        <translation>%1 · 全连接队列 %2，backlog %3</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>blocks the port</source>
        <translation>占用端口</translation>
    </message>
    <message>
        <source>netstat prints 0 here for a listener; ss prints the effective backlog, %1.</source>
        <translation>对监听套接字，netstat 在这里显示 0；ss 显示实际生效的 backlog：%1。</translation>
    </message>
    <message>
        <source>The kernel&apos;s timer has %1 s left.</source>
        <translation>内核的定时器还剩 %1 秒。</translation>
    </message>
</context>
<context>
    <name>panels::ViewMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>默认文字大小</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
</TS>
