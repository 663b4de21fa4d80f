<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BytePreview</name>
    <message>
        <source>0 bytes: nothing to write</source>
        <translation>0 字节：没有可写的内容</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>1 write</source>
        <translation>1 次 write</translation>
    </message>
    <message>
        <source>%1 writes</source>
        <translation>%1 次 write</translation>
    </message>
</context>
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
    <message>
        <source>SIGPIPE would have ended a program here.</source>
        <translation>普通程序到这里会被 SIGPIPE 信号终止。</translation>
    </message>
    <message>
        <source>not GB18030</source>
        <translation>非 GB18030</translation>
    </message>
    <message>
        <source>close() waits up to %1 s: SO_LINGER.</source>
        <translation>close() 最多等 %1 秒（SO_LINGER）。</translation>
    </message>
    <message>
        <source>close() of %2 waits up to %1 s: SO_LINGER.</source>
        <translation>对 %2 的 close() 最多等 %1 秒（SO_LINGER）。</translation>
    </message>
    <message>
        <source>SO_ERROR told it: a RST came after the peer&apos;s FIN.</source>
        <translation>这是 SO_ERROR 给出的：对端在 FIN 之后又发来了 RST。</translation>
    </message>
    <message>
        <source>The server&apos;s setting closed the connection to %1 by itself.</source>
        <translation>按服务器的设置，程序自动关闭了与 %1 的连接。</translation>
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
    <message>
        <source>ended by %1</source>
        <translation>因 %1 而终止</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>reading paused</source>
        <translation>已暂停读取</translation>
    </message>
    <message>
        <source>read() asks for %1 B</source>
        <translation>每次 read() 请求 %1 B</translation>
    </message>
    <message>
        <source>unfinished line: %1 B</source>
        <translation>未读完的一行：%1 B</translation>
    </message>
    <message>
        <source>filling: %1 B</source>
        <translation>正在填充：%1 B</translation>
    </message>
</context>
<context>
    <name>ControlVerbs</name>
    <message>
        <source>The table has no row.</source>
        <translation>表中没有任何行。</translation>
    </message>
    <message>
        <source>No line was received.</source>
        <translation>没有收到任何一行。</translation>
    </message>
    <message>
        <source>No connection is over.</source>
        <translation>没有任何连接已经结束。</translation>
    </message>
    <message>
        <source>connected peers: %1</source>
        <translation>已连接的对端：%1 个</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Windows:</source>
        <translation>窗口：</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>要记住的</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>What the windows showed at the end</source>
        <translation>最后各窗口显示的内容</translation>
    </message>
    <message>
        <source>Kernel table</source>
        <translation>内核状态表</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Call log</source>
        <translation>系统调用日志</translation>
    </message>
    <message>
        <source>Made by Sockscope, which played the lesson with real processes and real sockets. Numbers that differ from run to run (processes, descriptors, the ports that the kernel chooses) are replaced by fixed ones, times are left out.</source>
        <translation>本讲义由 Sockscope 用真实的进程和真实的套接字播放课程后生成。每次运行都会变的编号（进程号、描述符、内核分配的端口）换成了固定的编号，时间略去。</translation>
    </message>
    <message>
        <source>Do:</source>
        <translation>操作：</translation>
    </message>
    <message>
        <source>See:</source>
        <translation>观察：</translation>
    </message>
    <message>
        <source>Who was right? The kernel’s answer stands under “Answers”.</source>
        <translation>谁答对了？内核给出的答案见“答案”一节。</translation>
    </message>
    <message>
        <source>Question:</source>
        <translation>提问：</translation>
    </message>
    <message>
        <source>Figure %1:</source>
        <translation>图 %1：</translation>
    </message>
    <message>
        <source>The kernel’s table at this moment</source>
        <translation>这一刻的内核状态表</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>dark, PDF</source>
        <translation>深色 PDF</translation>
    </message>
</context>
<context>
    <name>LadderWords</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>End</source>
        <translation>端</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>起因</translation>
    </message>
    <message>
        <source>data %1 B</source>
        <translation>数据 %1 字节</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>its calls are not known</source>
        <translation>看不到它的调用</translation>
    </message>
    <message>
        <source>three-way
handshake</source>
        <translation>三次
握手</translation>
    </message>
    <message>
        <source>four-way
close</source>
        <translation>四次
挥手</translation>
    </message>
    <message>
        <source>waiting in %1()</source>
        <translation>在 %1() 中等待</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>看到</translation>
    </message>
    <message>
        <source>shown by %1</source>
        <translation>由 %1 得知</translation>
    </message>
    <message>
        <source>caused by %1</source>
        <translation>起因：%1</translation>
    </message>
    <message>
        <source>%1 after the first event</source>
        <translation>第一个事件之后 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>older events left out: %1</source>
        <translation>更早的事件未画出：%1 个</translation>
    </message>
    <message>
        <source>the calls of the %1 are not known</source>
        <translation>看不到%1的调用</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>the same socket · its segments are not drawn</source>
        <translation>同一个套接字 · 不画它发给自己的报文段</translation>
    </message>
    <message>
        <source>%1, still</source>
        <translation>%1，仍在等</translation>
    </message>
    <message>
        <source>older connections left out: %1</source>
        <translation>省略的更早的连接：%1</translation>
    </message>
    <message>
        <source>Both ends are one socket: what it sends comes back to itself (simultaneous open), and is not drawn.</source>
        <translation>两端是同一个套接字：它发出的都回到自己（同时打开），这里不画。</translation>
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
        <source>Connect to this server at once.</source>
        <translation>启动后立即连接该服务器。</translation>
    </message>
    <message>
        <source>The name to have in the room.</source>
        <translation>在聊天室里使用的名字。</translation>
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
        <source>Other computers can reach that address, and there is no password and no encryption: add --allow-lan if that is what you want.</source>
        <translation>其他计算机能够访问这个地址，而且没有密码、没有加密：如果确实需要，请加上 --allow-lan。</translation>
    </message>
    <message>
        <source>Fill the fields with this address; make no call.</source>
        <translation>在输入框中填入这个地址，但不进行任何调用。</translation>
    </message>
    <message>
        <source>Tick SO_REUSEPORT: without it on both of them, no two servers listen on one port.</source>
        <translation>勾选 SO_REUSEPORT：只有两个服务器都设置了它，才能在同一端口上监听。</translation>
    </message>
    <message>
        <source>Open the window at this place of the screen, in pixels.</source>
        <translation>把窗口打开在屏幕的这个位置（像素）。</translation>
    </message>
    <message>
        <source>--at wants two numbers, such as 100,50, not &quot;%1&quot;.</source>
        <translation>--at 需要两个数字，例如 100,50，而不是“%1”。</translation>
    </message>
    <message>
        <source>Show the session that was saved in this file, read-only.</source>
        <translation>以只读方式显示此文件中保存的会话。</translation>
    </message>
    <message>
        <source>Let --start listen on, or a lesson use, an address that other computers can reach: there is no password and no encryption.</source>
        <translation>允许 --start 监听、或课程使用其他计算机能连到的地址：没有密码，也不加密。</translation>
    </message>
    <message>
        <source>Play this lesson: one of the course, by its name, or one in a file (*.json).</source>
        <translation>播放这一课：自带的课程用名字，其他的用文件（*.json）。</translation>
    </message>
    <message>
        <source>With --figures: play every lesson of the course.</source>
        <translation>与 --figures 同用：播放全部课程。</translation>
    </message>
    <message>
        <source>Play the lesson without hands, without a display, and write its handout into this folder: text, tables and figures. --lang and --theme may be &quot;all&quot; then.</source>
        <translation>不用人操作、不需要显示器，播放课程并把讲义写进这个文件夹：文字、表格和插图。这时 --lang 和 --theme 可以是 all。</translation>
    </message>
    <message>
        <source>Print a table (CSV) of what the students&apos; runs in this folder tell.</source>
        <translation>把这个文件夹里学生的作业打印成一张表（CSV）。</translation>
    </message>
    <message>
        <source>The language: en or zh_CN.</source>
        <translation>语言：en 或 zh_CN。</translation>
    </message>
    <message>
        <source>--%1 and --%2 do not go together.</source>
        <translation>--%1 和 --%2 不能同时使用。</translation>
    </message>
    <message>
        <source>--figures wants --lesson or --all-lessons.</source>
        <translation>--figures 要与 --lesson 或 --all-lessons 同用。</translation>
    </message>
    <message>
        <source>--all-lessons wants --figures.</source>
        <translation>--all-lessons 要与 --figures 同用。</translation>
    </message>
    <message>
        <source>--%1 wants a file or a folder.</source>
        <translation>--%1 后面要有文件或文件夹。</translation>
    </message>
    <message>
        <source>--lang is en or zh_CN, with --figures also all, not &quot;%1&quot;.</source>
        <translation>--lang 可以是 en 或 zh_CN，与 --figures 同用时还可以是 all，不能是“%1”。</translation>
    </message>
    <message>
        <source>--theme is light, dark or system, with --figures also all, not &quot;%1&quot;.</source>
        <translation>--theme 可以是 light、dark 或 system，与 --figures 同用时还可以是 all，不能是“%1”。</translation>
    </message>
    <message>
        <source>Record a lesson: what is clicked in two windows.</source>
        <translation>录制课程：记录在两个窗口中的点击。</translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>Call</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>%1 (we)</source>
        <translation>%1（本端）</translation>
    </message>
    <message>
        <source>%1 (peer)</source>
        <translation>%1（对端）</translation>
    </message>
</context>
<context>
    <name>LedgerWords</name>
    <message>
        <source>looking for the program at the other end …</source>
        <translation>正在查找对端的程序……</translation>
    </message>
    <message>
        <source>cannot be known from here: the other end is on another machine</source>
        <translation>从这里无法得知：对端在另一台机器上</translation>
    </message>
    <message>
        <source>cannot be known from here: the other end belongs to another user</source>
        <translation>从这里无法得知：对端的进程属于另一个用户</translation>
    </message>
    <message>
        <source>cannot be known from here: the other end is not a Sockscope window</source>
        <translation>从这里无法得知：对端不是套接字镜的窗口</translation>
    </message>
    <message>
        <source>no program holds the other end: it is closed, or not accepted yet</source>
        <translation>对端没有被任何程序持有：已经关闭，或者还没有被 accept</translation>
    </message>
    <message>
        <source>%1 in the kernel, not read yet</source>
        <translation>%1 还在内核里，尚未读出</translation>
    </message>
    <message>
        <source>%1 not read yet</source>
        <translation>%1 尚未读出</translation>
    </message>
    <message>
        <source>%1 writes came out in 1 read (粘包)</source>
        <translation>%1 次 write 的数据由 1 次 read 一并读出（粘包）</translation>
    </message>
    <message>
        <source>1 write came out in %1 reads (拆包)</source>
        <translation>1 次 write 的数据分 %1 次 read 才读完（拆包）</translation>
    </message>
    <message>
        <source>%1 writes came out in %2 reads, cut in other places (粘包 + 拆包)</source>
        <translation>%1 次 write 的数据由 %2 次 read 读出，边界对不上（粘包 + 拆包）</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>writes: %1, together %2; how they were read cannot be known from here</source>
        <translation>write %1 次，共 %2；对端怎样读出，从这里无法得知</translation>
    </message>
    <message>
        <source>reads: %1, together %2; how they were written cannot be known from here</source>
        <translation>read %1 次，共 %2；对端怎样写入，从这里无法得知</translation>
    </message>
    <message>
        <source>%1 written and not read yet</source>
        <translation>%1 已写入，尚未读出</translation>
    </message>
    <message>
        <source>each write came out in one read: by chance, TCP does not promise it</source>
        <translation>每次 write 恰好由一次 read 读出：这只是巧合，TCP 并不保证</translation>
    </message>
    <message>
        <source>The character %1 (%2) was cut by two writes, after %3.</source>
        <translation>字符“%1”（%2）在 %3 之后被两次 write 切断。</translation>
    </message>
    <message>
        <source>The character %1 (%2) was cut by two reads, after %3.</source>
        <translation>字符“%1”（%2）在 %3 之后被两次 read 切断。</translation>
    </message>
    <message>
        <source>bytes %1 · %2</source>
        <translation>字节 %1 · %2</translation>
    </message>
    <message>
        <source>a call that is no longer kept</source>
        <translation>这次调用的记录已不再保留</translation>
    </message>
    <message>
        <source>%1: asked for %2, returned %3 · bytes %4</source>
        <translation>%1：请求 %2，返回 %3 · 字节 %4</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟的结果</translation>
    </message>
    <message>
        <source>%1 (all its %2)</source>
        <translation>%1（全部 %2）</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（%3 中的 %2）</translation>
    </message>
    <message>
        <source>Came out in: %1.</source>
        <translation>读出情况：%1。</translation>
    </message>
    <message>
        <source>Came from: %1.</source>
        <translation>来源：%1。</translation>
    </message>
    <message>
        <source>%1 from writes no longer kept</source>
        <translation>%1 来自已不再保留的 write</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>LessonWords</name>
    <message>
        <source>A window of this lesson is gone</source>
        <translation>这一课的一个窗口已经不在了</translation>
    </message>
    <message>
        <source>The others are closed, too. &quot;Begin again&quot; opens all of them afresh.</source>
        <translation>其余窗口也已关闭。点“重新开始”会把它们全部重新打开。</translation>
    </message>
    <message>
        <source>Expected:</source>
        <translation>应该是：</translation>
    </message>
    <message>
        <source>The kernel:</source>
        <translation>内核说：</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>要记住的</translation>
    </message>
</context>
<context>
    <name>MomentWords</name>
    <message>
        <source>+%1 s</source>
        <translation>+%1 秒</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>moment %1 of %2, %3 seconds after the beginning</source>
        <translation>第 %1 个时刻，共 %2 个，开始后 %3 秒</translation>
    </message>
    <message>
        <source>%1 (and %2 before it)</source>
        <translation>%1（之前还有 %2 次调用）</translation>
    </message>
    <message>
        <source>a line was said</source>
        <translation>有人说了一行</translation>
    </message>
    <message>
        <source>a line came further on its way</source>
        <translation>一行消息又走了一站</translation>
    </message>
    <message>
        <source>a simulated fault was changed</source>
        <translation>模拟故障有改动</translation>
    </message>
    <message>
        <source>what the program waits for</source>
        <translation>程序等待的事情变了</translation>
    </message>
    <message>
        <source>queues or owners in the kernel&apos;s table</source>
        <translation>内核表中的队列或所属进程变了</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>counters, or news of the other end</source>
        <translation>计数器或对端的消息有变化</translation>
    </message>
</context>
<context>
    <name>OnlyLive</name>
    <message>
        <source>You are looking at a moment gone by: go back to live to act.</source>
        <translation>正在回看过去的时刻，回到“实时”后才能操作。</translation>
    </message>
</context>
<context>
    <name>RecordFigure</name>
    <message>
        <source>the kernel&apos;s table</source>
        <translation>内核连接表</translation>
    </message>
    <message>
        <source>the ladder</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>the state diagram</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>the byte ledger</source>
        <translation>字节账本</translation>
    </message>
    <message>
        <source>the calls</source>
        <translation>调用记录</translation>
    </message>
    <message>
        <source>the steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>the chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>the explanation</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>C, Python, shell</source>
        <translation>C、Python、命令行</translation>
    </message>
    <message>
        <source>the options</source>
        <translation>套接字选项</translation>
    </message>
    <message>
        <source>the peers</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>the accept queue</source>
        <translation>全连接队列</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>连接</translation>
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
    <name>SavedSession</name>
    <message>
        <source>&quot;%1&quot; is not a saved session.</source>
        <translation>“%1”不是保存的会话文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was saved by a newer version of this program.</source>
        <translation>“%1”是由本程序的更新版本保存的。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than a saved session can be.</source>
        <translation>“%1”太大，不可能是保存的会话文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: %2</source>
        <translation>“%1”已损坏：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written: %2</source>
        <translation>“%1”无法写入：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read: %2</source>
        <translation>“%1”无法读取：%2</translation>
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
    <name>StateDiagramWords</name>
    <message>
        <source>close or shutdown</source>
        <translation>close 或 shutdown</translation>
    </message>
    <message>
        <source>receive data</source>
        <translation>收到数据</translation>
    </message>
    <message>
        <source>receive %1</source>
        <translation>收 %1</translation>
    </message>
    <message>
        <source>2 MSL are over</source>
        <translation>2MSL 到期</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>RST or timeout</source>
        <translation>RST 或超时</translation>
    </message>
    <message>
        <source>send %1</source>
        <translation>发 %1</translation>
    </message>
    <message>
        <source>this end fd %1</source>
        <translation>本端 fd %1</translation>
    </message>
    <message>
        <source>this end</source>
        <translation>本端</translation>
    </message>
    <message>
        <source>other end</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>观察到</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Lit by</source>
        <translation>处于此状态的一端</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>经过的路径</translation>
    </message>
</context>
<context>
    <name>WayMark</name>
    <message>
        <source>typed</source>
        <translation>已输入</translation>
    </message>
    <message>
        <source>acked</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>Typed: it waits in this program&apos;s own send queue.</source>
        <translation>已输入：还在本程序自己的发送队列里等待。</translation>
    </message>
    <message>
        <source>Taken by the kernel: write() returned, and the bytes are in the send buffer (Send-Q). Nothing is delivered yet.</source>
        <translation>已写入内核（发送队列）：write() 已返回，数据在发送缓冲区（Send-Q）里，尚未送达。</translation>
    </message>
    <message>
        <source>Acknowledged by the peer&apos;s kernel: it is in the receive buffer there (Recv-Q).</source>
        <translation>已被对方内核确认：数据到了对方的接收缓冲区（Recv-Q）。</translation>
    </message>
    <message>
        <source>Read by the peer&apos;s program: a read() there has returned it.</source>
        <translation>已被对方程序读取：对方的 read() 已取走这些数据。</translation>
    </message>
    <message>
        <source>%1 of %2 receivers.</source>
        <translation>%2 个接收者中有 %1 个。</translation>
    </message>
    <message>
        <source>Whether it is read cannot be known from here: the other end is not on this computer.</source>
        <translation>对方是否已读取，在这里无从得知：连接的另一端不在本机。</translation>
    </message>
    <message>
        <source>It is followed no further: the connection is over, or a thousand newer lines are on their way.</source>
        <translation>不再继续跟踪：连接已结束，或者后面又有一千行在路上。</translation>
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
    <message>
        <source>Its socket was made with SO_REUSEADDR and SO_REUSEPORT.</source>
        <translation>该套接字创建时设置了 SO_REUSEADDR 和 SO_REUSEPORT。</translation>
    </message>
    <message>
        <source>Its socket was made with SO_REUSEADDR.</source>
        <translation>该套接字创建时设置了 SO_REUSEADDR。</translation>
    </message>
    <message>
        <source>Its socket was made with SO_REUSEPORT.</source>
        <translation>该套接字创建时设置了 SO_REUSEPORT。</translation>
    </message>
    <message>
        <source>Its socket was made with neither SO_REUSEADDR nor SO_REUSEPORT.</source>
        <translation>该套接字创建时既没有设置 SO_REUSEADDR，也没有设置 SO_REUSEPORT。</translation>
    </message>
    <message>
        <source>It listens and belongs to another user: no option helps, take another port.</source>
        <translation>它正在监听，而且属于另一个用户：设置任何选项都没有用，请换一个端口。</translation>
    </message>
    <message>
        <source>While it listens, only SO_REUSEPORT helps, set on both sockets before bind(); SO_REUSEADDR does not. Otherwise close it, or take another port.</source>
        <translation>在它监听期间，只有双方都在 bind() 之前设置 SO_REUSEPORT 才行，SO_REUSEADDR 没有用。否则请先关闭它，或换一个端口。</translation>
    </message>
    <message>
        <source>SO_REUSEPORT on your socket too, before bind(), and both listen and share the new connections.</source>
        <translation>你的套接字也在 bind() 之前设置 SO_REUSEPORT，两者就能同时监听，并分担新连接。</translation>
    </message>
    <message>
        <source>While it listens, nothing that you set on your own socket helps: SO_REUSEPORT would have to be on both. Close it, or take another port.</source>
        <translation>在它监听期间，只在自己的套接字上设置什么都没有用：SO_REUSEPORT 必须双方都设置。请先关闭它，或换一个端口。</translation>
    </message>
    <message>
        <source>SO_REUSEADDR before bind() helps if the old socket had been given it too; if not, the connection has to end first.</source>
        <translation>如果旧套接字也设置过 SO_REUSEADDR，那么在 bind() 之前设置它就有用；否则必须先等这个连接结束。</translation>
    </message>
    <message>
        <source>Nobody holds it, so its options cannot be asked for. SO_REUSEADDR before bind() helps if the old socket had been given it too; if not, only waiting helps.</source>
        <translation>没有进程持有它，所以无法查询它的选项。如果旧套接字也设置过 SO_REUSEADDR，那么在 bind() 之前设置它就有用；否则只能等待。</translation>
    </message>
    <message>
        <source>SO_REUSEADDR on your socket, before bind(), helps.</source>
        <translation>在你的套接字上、bind() 之前设置 SO_REUSEADDR 就可以了。</translation>
    </message>
    <message>
        <source>Only SO_REUSEPORT on your socket, before bind(), helps; SO_REUSEADDR does not, for the old one lacks it.</source>
        <translation>只有在你的套接字上、bind() 之前设置 SO_REUSEPORT 才有用；SO_REUSEADDR 没有用，因为旧套接字没有设置它。</translation>
    </message>
    <message>
        <source>This is the trap: SO_REUSEADDR on the new socket does not help where the old one was made without it. It has to be closed first; give the next server SO_REUSEADDR from the beginning.</source>
        <translation>陷阱就在这里：旧套接字创建时没有设置 SO_REUSEADDR，只给新套接字设置是没有用的。必须先关闭旧的；下次从一开始就给服务器设置 SO_REUSEADDR。</translation>
    </message>
    <message>
        <source>This is the trap: SO_REUSEADDR on the new socket does not help where the old one was made without it. Only waiting helps; give the next server SO_REUSEADDR from the beginning.</source>
        <translation>陷阱就在这里：旧套接字创建时没有设置 SO_REUSEADDR，只给新套接字设置是没有用的。现在只能等待；下次从一开始就给服务器设置 SO_REUSEADDR。</translation>
    </message>
    <message>
        <source>Makes a socket and returns its descriptor, a small number that stands for it in every later call. Nothing is sent.</source>
        <translation>创建一个套接字，返回它的描述符：一个小整数，以后的每次调用都用它来代表这个套接字。不发送任何报文。</translation>
    </message>
    <message>
        <source>The first step of server and client. AF_INET is IPv4, AF_INET6 is IPv6; SOCK_STREAM is TCP&apos;s byte stream, SOCK_DGRAM are UDP&apos;s datagrams.</source>
        <translation>服务器和客户端的第一步。AF_INET 是 IPv4，AF_INET6 是 IPv6；SOCK_STREAM 是 TCP 的字节流，SOCK_DGRAM 是 UDP 的数据报。</translation>
    </message>
    <message>
        <source>The socket is CLOSED and has no address. A server goes on with bind(), a client with connect().</source>
        <translation>套接字处于 CLOSED，还没有地址。服务器接着 bind()，客户端接着 connect()。</translation>
    </message>
    <message>
        <source>Sets one option of a socket: its level (SOL_SOCKET, IPPROTO_TCP, IPPROTO_IPV6), its name, its value.</source>
        <translation>设置套接字的一个选项：给出层次（SOL_SOCKET、IPPROTO_TCP、IPPROTO_IPV6）、选项名和值。</translation>
    </message>
    <message>
        <source>Some options must come before bind() or connect() to have an effect: SO_REUSEADDR, SO_REUSEPORT, IPV6_V6ONLY.</source>
        <translation>有些选项必须在 bind() 或 connect() 之前设置才有效，例如 SO_REUSEADDR、SO_REUSEPORT、IPV6_V6ONLY。</translation>
    </message>
    <message>
        <source>The kernel may round the value or take it silently too late: read it back with getsockopt().</source>
        <translation>内核可能调整这个值，设置得太晚时也可能悄悄不起作用：应当用 getsockopt() 读回来看。</translation>
    </message>
    <message>
        <source>Reads one option of a socket, as the kernel has it now.</source>
        <translation>读取套接字的一个选项在内核中的当前值。</translation>
    </message>
    <message>
        <source>SO_ERROR after a non-blocking connect(); TCP_INFO for the state of a connection; any option, to see what the kernel made of it.</source>
        <translation>非阻塞 connect() 之后读 SO_ERROR；用 TCP_INFO 查看连接的状况；也可以读任何选项，看内核实际采用的值。</translation>
    </message>
    <message>
        <source>It sends nothing and changes nothing, but SO_ERROR is cleared by reading it.</source>
        <translation>不发送任何报文，也不改变任何东西；只有 SO_ERROR 读过之后会被清除。</translation>
    </message>
    <message>
        <source>Gives the socket its local address and port. Address 0.0.0.0 or :: means all of this computer&apos;s addresses; port 0 lets the kernel choose a free one.</source>
        <translation>为套接字指定本地地址和端口。地址 0.0.0.0 或 :: 表示本机的全部地址；端口为 0 时由内核选一个空闲端口。</translation>
    </message>
    <message>
        <source>A server before listen(), so that clients know the port. A client rarely: without bind(), connect() takes a free port.</source>
        <translation>服务器在 listen() 之前调用，好让客户端知道端口。客户端很少调用：不 bind() 时，connect() 会自动取一个空闲端口。</translation>
    </message>
    <message>
        <source>The port is taken from now on, though netstat does not show the socket yet. EADDRINUSE: another socket holds the port. A socket can be bound only once.</source>
        <translation>从此端口被占用，但 netstat 还不显示这个套接字。EADDRINUSE 表示端口被另一个套接字占用。一个套接字只能绑定一次。</translation>
    </message>
    <message>
        <source>Makes the socket a listener: from now on the kernel answers handshakes, and keeps finished connections in the accept queue until accept() takes them.</source>
        <translation>把套接字变为监听套接字：此后由内核完成三次握手，并把建立好的连接放在全连接队列中，等 accept() 来取。</translation>
    </message>
    <message>
        <source>After bind(). The number given is the backlog: N admits N + 1 connections to the queue; a number above somaxconn is silently cut to it.</source>
        <translation>在 bind() 之后调用。参数是 backlog：N 允许队列中有 N + 1 个连接；超过 somaxconn 时被悄悄截为 somaxconn。</translation>
    </message>
    <message>
        <source>The row LISTEN appears. Called again, it changes the backlog at once.</source>
        <translation>表中出现 LISTEN 行。再次调用可以立即改变 backlog。</translation>
    </message>
    <message>
        <source>Takes the first connection out of the accept queue and returns a new descriptor for it. accept4() is accept() with flags.</source>
        <translation>从全连接队列取出第一个连接，为它返回一个新的描述符。accept4() 就是带标志的 accept()。</translation>
    </message>
    <message>
        <source>On a listener, when a connection waits in its queue. With nobody there, accept() waits on a blocking socket and fails with EAGAIN on a non-blocking one.</source>
        <translation>对监听套接字调用，队列中有连接时立即返回。队列为空时，阻塞套接字会等待，非阻塞套接字以 EAGAIN 失败。</translation>
    </message>
    <message>
        <source>Two sockets now: the listener goes on listening, the new one carries the data of this client. No segment is sent: the kernel had finished the handshake before.</source>
        <translation>现在有两个套接字：监听套接字继续监听，新的套接字负责与这个客户端传输数据。这时不发送任何报文段：三次握手早已由内核完成。</translation>
    </message>
    <message>
        <source>Begins the three-way handshake: sends SYN to the address given. Where the socket has no local port yet, the kernel chooses one.</source>
        <translation>开始三次握手：向给出的地址发送 SYN。套接字还没有本地端口时，由内核选一个。</translation>
    </message>
    <message>
        <source>The client, after socket(). On a blocking socket it waits until the handshake is over; on a non-blocking one it returns EINPROGRESS at once.</source>
        <translation>由客户端在 socket() 之后调用。阻塞套接字会等到握手结束；非阻塞套接字立即返回 EINPROGRESS。</translation>
    </message>
    <message>
        <source>Success means that the server&apos;s kernel has answered, not that the server&apos;s program has called accept(). A failed connect() is best followed by close() and a new socket.</source>
        <translation>成功只表示服务器的内核已应答，并不表示服务器程序已调用 accept()。失败后最好 close()，再创建新的套接字。</translation>
    </message>
    <message>
        <source>Tells the socket&apos;s own address and port.</source>
        <translation>返回套接字自己的地址和端口。</translation>
    </message>
    <message>
        <source>After bind() to port 0, or after connect(), to learn which port the kernel has chosen.</source>
        <translation>在 bind() 端口 0 或 connect() 之后调用，得知内核选了哪个端口。</translation>
    </message>
    <message>
        <source>Tells the address and port of the peer.</source>
        <translation>返回对端的地址和端口。</translation>
    </message>
    <message>
        <source>On a connected socket. Without a peer, or when a reset has ended the connection, it fails with ENOTCONN.</source>
        <translation>对已连接的套接字调用。没有对端，或连接已被 RST 结束时，以 ENOTCONN 失败。</translation>
    </message>
    <message>
        <source>Takes bytes out of the receive queue: as many as there are, but no more than asked for.</source>
        <translation>从接收队列取出字节：有多少取多少，但不超过要求的数量。</translation>
    </message>
    <message>
        <source>When data waits in the queue. With none, a blocking socket waits and a non-blocking one fails with EAGAIN.</source>
        <translation>接收队列中有数据时调用。没有数据时，阻塞套接字会等待，非阻塞套接字以 EAGAIN 失败。</translation>
    </message>
    <message>
        <source>0 is the end of the stream: the peer has sent FIN, and all data before it is read. One read() may return several writes, or a part of one. What is read makes room in the window.</source>
        <translation>返回 0 表示流结束：对端已发送 FIN，而且之前的数据都已读完。一次 read() 可能读到多次 write() 的数据，也可能只是一次的一部分。读走数据就为窗口腾出了空间。</translation>
    </message>
    <message>
        <source>Copies bytes into the socket&apos;s send buffer; the kernel sends them when the peer has room. The return value says how many bytes were taken.</source>
        <translation>把字节复制到套接字的发送缓冲区；对端有接收空间时由内核发出。返回值是内核接下的字节数。</translation>
    </message>
    <message>
        <source>On a connection whose writing direction is open; in CLOSE_WAIT as well.</source>
        <translation>在写方向还开着的连接上调用，CLOSE_WAIT 时也可以。</translation>
    </message>
    <message>
        <source>Success does not mean delivery: only the kernel has the bytes. A non-blocking write() takes what fits, or fails with EAGAIN. The first one after the peer has closed succeeds and draws a RST; the next fails with EPIPE, and raises SIGPIPE.</source>
        <translation>成功不等于送达：数据只是到了本机内核。非阻塞的 write() 只写入放得下的部分，或以 EAGAIN 失败。对端关闭后，第一次 write() 仍会成功，并引来 RST；再写则以 EPIPE 失败，并产生 SIGPIPE。</translation>
    </message>
    <message>
        <source>A write() that gathers its bytes from several places in memory. The peer sees no difference.</source>
        <translation>聚集写：把内存中几处的字节合在一起写出的 write()。对端看不出区别。</translation>
    </message>
    <message>
        <source>Here, where several lines wait to be sent: one call instead of many.</source>
        <translation>本程序在有几行文字同时等待发送时使用：一次调用代替多次。</translation>
    </message>
    <message>
        <source>As with write(): it may take only a part.</source>
        <translation>与 write() 相同：也可能只写入一部分。</translation>
    </message>
    <message>
        <source>Ends one direction of a connection, or both, and leaves the descriptor open. SHUT_WR sends FIN, SHUT_RD ends reading only here and sends nothing, SHUT_RDWR does both.</source>
        <translation>关闭连接的一个或两个方向，描述符仍然打开。SHUT_WR 发送 FIN；SHUT_RD 只在本端结束读，不发送任何报文；SHUT_RDWR 两者都做。</translation>
    </message>
    <message>
        <source>SHUT_WR says &quot;I have said all, and still listen&quot;: the half-close. It acts on the connection, whichever and however many descriptors stand for it.</source>
        <translation>SHUT_WR 表示“我说完了，但还在听”，即半关闭。它作用于连接本身，不论有几个描述符代表它。</translation>
    </message>
    <message>
        <source>After SHUT_WR the peer&apos;s read() returns 0, and its answers still arrive. After SHUT_RD read() returns 0, but what the peer sends later can still be read. close() is still needed.</source>
        <translation>SHUT_WR 之后，对端的 read() 返回 0，而它的回答仍能到达。SHUT_RD 之后 read() 返回 0，但对端之后发来的数据仍可读到。最后仍需 close()。</translation>
    </message>
    <message>
        <source>With F_DUPFD_CLOEXEC it does what dup() does: returns a second descriptor of the same socket.</source>
        <translation>用 F_DUPFD_CLOEXEC 时与 dup() 一样：为同一个套接字再返回一个描述符。</translation>
    </message>
    <message>
        <source>A child process made by fork() holds such a second descriptor too, which is how a server most often comes to have two.</source>
        <translation>fork() 产生的子进程也持有这样的第二个描述符，服务器里最常见的就是这种情况。</translation>
    </message>
    <message>
        <source>close() on one of the two sends nothing: the connection lives on until the last one is closed. shutdown() sends FIN all the same.</source>
        <translation>关闭其中一个描述符不发送任何报文，要到最后一个关闭时连接才关闭。而 shutdown() 照样会发送 FIN。</translation>
    </message>
    <message>
        <source>Gives the descriptor back. When it was the last one of the socket, the kernel ends the connection.</source>
        <translation>归还描述符。如果它是这个套接字的最后一个描述符，内核就关闭连接。</translation>
    </message>
    <message>
        <source>When the program needs the socket no more. A listener is closed in the same way.</source>
        <translation>程序不再需要这个套接字时调用。关闭监听套接字也是如此。</translation>
    </message>
    <message>
        <source>Normally FIN is sent, and the kernel delivers unsent data on its own. With unread bytes in the receive queue, or SO_LINGER {1, 0}, RST is sent instead. The number can stand for another file at once, so never close it twice.</source>
        <translation>通常发送 FIN，未发完的数据由内核继续发送。如果接收队列中还有未读的数据，或设置了 SO_LINGER {1, 0}，则发送 RST。这个编号可能立即分配给别的文件，所以绝不要重复关闭。</translation>
    </message>
    <message>
        <source>Simulated, so not made here: %1</source>
        <translation>这是模拟出来的结果，这里不调用：%1</translation>
    </message>
    <message>
        <source>Cannot come out so here, not made: %1</source>
        <translation>在这里不会得到这个结果，不调用：%1</translation>
    </message>
    <message>
        <source>It was given up while it was under way: made non-blocking.</source>
        <translation>连接还在进行时就被放弃了：这里用非阻塞方式调用。</translation>
    </message>
    <message>
        <source>The first %1 bytes are those of the log; the rest was not kept, and is filled with dots.</source>
        <translation>前 %1 个字节与记录相同；其余的没有保存，用点号填充。</translation>
    </message>
    <message>
        <source>Of %1 bytes the kernel took the first %2 at that time.</source>
        <translation>当时共 %1 个字节，内核只收下了前 %2 个。</translation>
    </message>
    <message>
        <source>Written by Sockscope: the socket calls of its log, in their order.</source>
        <translation>由套接字镜生成：按顺序重做调用记录中的套接字调用。</translation>
    </message>
    <message>
        <source>The sockets block, so the waits of a program with a window (EAGAIN, EINPROGRESS) are left out. Each call prints itself and its result. Exit status 1: some result was another than in the log.</source>
        <translation>这里的套接字是阻塞的，所以窗口程序中的等待（EAGAIN、EINPROGRESS）都省去了。每个调用都会打印自己和返回值。退出状态为 1，表示有的结果与记录不同。</translation>
    </message>
    <message>
        <source>%1 older calls are left out: only the last ones are here, and those that made their sockets.</source>
        <translation>省略了较早的 %1 个调用：只保留最后的调用，以及创建这些套接字的调用。</translation>
    </message>
    <message>
        <source>%1 calls are left out: the log no longer holds those that made their sockets.</source>
        <translation>省略了 %1 个调用：记录中已经没有创建这些套接字的调用。</translation>
    </message>
    <message>
        <source>The log ends here with %1 still open; the end of this program closes what is open.</source>
        <translation>记录到此为止，%1 还开着；程序结束时会关闭所有打开的描述符。</translation>
    </message>
    <message>
        <source>A write to a connection that is gone returns EPIPE; without this line it would end the program.</source>
        <translation>向已断开的连接写数据会返回 EPIPE；没有这一行，程序会被 SIGPIPE 终止。</translation>
    </message>
    <message>
        <source>The protocol: tcp is TCP over IPv4, tcp6 is TCP over IPv6.</source>
        <translation>协议：tcp 是 IPv4 上的 TCP，tcp6 是 IPv6 上的 TCP。</translation>
    </message>
    <message>
        <source>A tcp6 listener on :: serves IPv4 clients as well, unless IPV6_V6ONLY is set.</source>
        <translation>监听 :: 的 tcp6 套接字也为 IPv4 客户端服务，除非设置了 IPV6_V6ONLY。</translation>
    </message>
    <message>
        <source>Bytes that have come but that the program has not read yet. For a listener: how many connections wait in the accept queue.</source>
        <translation>已到达、但程序还没有读走的字节数。对监听套接字，是全连接队列中等待的连接数。</translation>
    </message>
    <message>
        <source>It grows while the program does not read. A FIN counts as one: CLOSE_WAIT with Recv-Q 1 and no data means that the program has not read the end of the stream yet.</source>
        <translation>程序不读时它会增长。FIN 也算 1：没有数据而 CLOSE_WAIT 的 Recv-Q 为 1，表示程序还没有读到流结束。</translation>
    </message>
    <message>
        <source>When the receive buffer is full the peer has to wait: flow control. close() with bytes left here sends RST.</source>
        <translation>接收缓冲区满时对端只能等待，这就是流量控制。此处还有字节时 close() 会发送 RST。</translation>
    </message>
    <message>
        <source>Bytes that were written but that the peer&apos;s kernel has not acknowledged yet. Our own FIN counts as one.</source>
        <translation>已写入、但对端内核还没有确认的字节数。我方的 FIN 也算 1。</translation>
    </message>
    <message>
        <source>It grows while the peer&apos;s window is closed, or the network is slow. On one computer it is mostly 0.</source>
        <translation>对端窗口关闭或网络很慢时它会增长。在同一台主机上它多半是 0。</translation>
    </message>
    <message>
        <source>For a listener netstat prints 0 here, while ss prints the effective backlog.</source>
        <translation>对监听套接字，netstat 在这里显示 0，而 ss 显示实际生效的 backlog。</translation>
    </message>
    <message>
        <source>This end of the connection: address and port. A listener on 0.0.0.0 or :: takes clients on every address of this computer.</source>
        <translation>连接的本端：地址和端口。监听 0.0.0.0 或 :: 表示接受发往本机任何地址的连接。</translation>
    </message>
    <message>
        <source>bind() sets it; without bind(), connect() takes a free port. An accepted socket has the listener&apos;s port.</source>
        <translation>由 bind() 指定；没有 bind() 时，connect() 取一个空闲端口。被接受的套接字与监听套接字端口相同。</translation>
    </message>
    <message>
        <source>One connection between two programs of this computer is two rows, one for each end, with the addresses the other way round.</source>
        <translation>本机两个程序之间的一个连接在表中是两行，每端一行，地址正好相反。</translation>
    </message>
    <message>
        <source>The other end of the connection: its address and port. A listener has none: 0.0.0.0:* or :::*.</source>
        <translation>连接的另一端：对端的地址和端口。监听套接字没有对端：0.0.0.0:* 或 :::*。</translation>
    </message>
    <message>
        <source>The four numbers together (both addresses, both ports) name a connection; that is how one listener&apos;s port can serve thousands of clients.</source>
        <translation>四个数合起来（两端的地址和端口）才确定一个连接，因此一个监听端口可以为成千上万个客户端服务。</translation>
    </message>
    <message>
        <source>Where this end of the connection stands in TCP&apos;s state diagram, in the kernel&apos;s word. The two ends of one connection are mostly in different states.</source>
        <translation>这一端处于 TCP 状态图中的哪个状态，由内核给出。同一连接的两端往往处于不同的状态。</translation>
    </message>
    <message>
        <source>Colour and glyph tell its part: ◇ opening, ● talking, ▲ closed first, ▼ was closed upon, ○ gone.</source>
        <translation>颜色和符号表示它的角色：◇ 正在建立，● 通信中，▲ 主动关闭，▼ 被动关闭，○ 已消失。</translation>
    </message>
    <message>
        <source>A click on a state explains it.</source>
        <translation>点击一个状态可以查看它的讲解。</translation>
    </message>
    <message>
        <source>The process that holds the socket, and its program.</source>
        <translation>持有这个套接字的进程号和程序名。</translation>
    </message>
    <message>
        <source>&quot;-&quot; stands where no process holds it: TIME_WAIT, orphans, SYN_RECV, and connections still in the accept queue. Processes of other users are hidden too, unless an administrator asks.</source>
        <translation>没有进程持有时显示“-”：TIME_WAIT、孤儿连接、SYN_RECV，以及还在全连接队列中的连接。其他用户的进程也不显示，除非是管理员。</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>这一行是什么</translation>
    </message>
    <message>
        <source>What the row is for this program: its listener, an accepted connection with its descriptor, the client&apos;s end, a connection that waits in the accept queue, an orphan, another process&apos;s end.</source>
        <translation>这一行对本程序来说是什么：监听套接字、已接受的连接及其描述符、客户端的一端、在全连接队列中等待的连接、孤儿连接，或其他进程的一端。</translation>
    </message>
    <message>
        <source>It also counts down the kernel&apos;s own timer, and says who closed first and who blocks the port.</source>
        <translation>这里还显示内核定时器的倒计时，并指出谁先关闭、谁占用了端口。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When the call began, by this computer&apos;s clock, to a thousandth of a second.</source>
        <translation>调用开始的时刻（本机时钟，精确到毫秒）。</translation>
    </message>
    <message>
        <source>The order of the rows is the order of the calls, even where the times are equal.</source>
        <translation>各行的顺序就是调用的顺序，即使时刻相同。</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>The system call with its real arguments, written as strace writes it.</source>
        <translation>系统调用及其真实参数，写法与 strace 相同。</translation>
    </message>
    <message>
        <source>Hatched rows marked as simulated were not the kernel&apos;s answer. A click on the call explains it.</source>
        <translation>标为“模拟”的斜线行不是内核的回答。点击调用可以查看它的讲解。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>返回值</translation>
    </message>
    <message>
        <source>What the call returned: a descriptor, a number of bytes, or 0 for success; -1 is a refusal, and errno says why.</source>
        <translation>调用的返回值：描述符、字节数，或表示成功的 0；-1 表示失败，原因在 errno 中。</translation>
    </message>
    <message>
        <source>read() = 0 is the end of the stream.</source>
        <translation>read() 返回 0 表示流结束。</translation>
    </message>
    <message>
        <source>The name of the error, and what it means for this very call.</source>
        <translation>错误的名称，以及它对这次调用的含义。</translation>
    </message>
    <message>
        <source>EAGAIN and EINPROGRESS are no faults: a non-blocking socket says &quot;not yet&quot; with them. A click on the errno explains it.</source>
        <translation>EAGAIN 和 EINPROGRESS 不是故障：非阻塞套接字用它们表示“还没有”。点击 errno 可以查看它的讲解。</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>How long the kernel took for the call. These sockets are non-blocking, and so it is microseconds, not the time that a client keeps one waiting.</source>
        <translation>内核执行这次调用所用的时间。这里的套接字都是非阻塞的，所以只有几微秒，而不是等待客户端的时间。</translation>
    </message>
    <message>
        <source>State after</source>
        <translation>调用后的状态</translation>
    </message>
    <message>
        <source>The state that the socket was in right after the call, as the kernel told it (TCP_INFO).</source>
        <translation>调用刚结束时套接字所处的状态，由内核给出（TCP_INFO）。</translation>
    </message>
    <message>
        <source>It can have moved on since: the kernel needs no call to change a state.</source>
        <translation>之后状态可能已经改变：内核改变状态不需要任何调用。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>The name that the peer gave itself with /nick, or &quot;peer&quot; and a number.</source>
        <translation>对端用 /nick 给自己起的名字；没有则为“peer”加编号。</translation>
    </message>
    <message>
        <source>The descriptor that stands for the socket in this process; each accepted connection has its own.</source>
        <translation>在本进程中代表这个套接字的描述符；每个已接受的连接各有一个。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The peer&apos;s address and port: the client&apos;s own port, not the server&apos;s.</source>
        <translation>对端的地址和端口：是客户端自己的端口，不是服务器的端口。</translation>
    </message>
    <message>
        <source>Got, bytes</source>
        <translation>收到的字节数</translation>
    </message>
    <message>
        <source>Bytes that this program has read from the peer. FIN, RST or SHUT behind it tells what ended this direction.</source>
        <translation>本程序从对端读到的字节数。后面的 FIN、RST 或 SHUT 说明这个方向是怎样结束的。</translation>
    </message>
    <message>
        <source>Sent, bytes</source>
        <translation>发出的字节数</translation>
    </message>
    <message>
        <source>Bytes that this program has handed to the kernel for the peer; whether they arrived is another question. FIN, RST or SHUT behind it tells what ended this direction.</source>
        <translation>本程序为对端交给内核的字节数，是否送达则是另一回事。后面的 FIN、RST 或 SHUT 说明这个方向是怎样结束的。</translation>
    </message>
    <message>
        <source>backlog (asked)</source>
        <translation>backlog（请求值）</translation>
    </message>
    <message>
        <source>The number given to listen(): how long the accept queue may become. N admits N + 1 connections.</source>
        <translation>传给 listen() 的数：全连接队列允许多长。N 允许 N + 1 个连接。</translation>
    </message>
    <message>
        <source>What counts is the smaller one of it and somaxconn. Calling listen() again changes it at once.</source>
        <translation>实际生效的是它与 somaxconn 中较小的一个。再次调用 listen() 可以立即改变它。</translation>
    </message>
    <message>
        <source>The system&apos;s upper limit for the backlog: net.core.somaxconn, 4096 since Linux 5.4.</source>
        <translation>系统对 backlog 规定的上限：net.core.somaxconn，Linux 5.4 起默认为 4096。</translation>
    </message>
    <message>
        <source>A larger backlog is cut to it without a word.</source>
        <translation>更大的 backlog 会被悄悄截为这个值。</translation>
    </message>
    <message>
        <source>effective backlog</source>
        <translation>实际生效的 backlog</translation>
    </message>
    <message>
        <source>What listen() really got: the smaller one of the backlog asked for and somaxconn. ss shows it as the listener&apos;s Send-Q.</source>
        <translation>listen() 实际得到的值：请求的 backlog 与 somaxconn 中较小的一个。ss 把它显示为监听套接字的 Send-Q。</translation>
    </message>
    <message>
        <source>accept queue, used</source>
        <translation>全连接队列的当前长度</translation>
    </message>
    <message>
        <source>How many connections wait in the accept queue now: the handshake is done, accept() has not taken them yet.</source>
        <translation>全连接队列中现有多少个连接：握手已完成，还没有被 accept() 取走。</translation>
    </message>
    <message>
        <source>When it is full the next client&apos;s SYN is dropped, and the client stays in SYN_SENT.</source>
        <translation>队列满时，下一个客户端的 SYN 被丢弃，它停在 SYN_SENT。</translation>
    </message>
    <message>
        <source>How often a handshake failed because an accept queue was full. Counted for all listeners of this computer (of this network namespace) together.</source>
        <translation>因全连接队列已满而使握手失败的次数。由本机（本网络命名空间）的所有监听套接字合计。</translation>
    </message>
    <message>
        <source>One waiting client counts several times, once for each SYN that it sends again.</source>
        <translation>一个等待的客户端会被计多次：它每重传一次 SYN 就计一次。</translation>
    </message>
    <message>
        <source>How often a listener dropped a connection for any reason; the overflows of the accept queue are among them. Counted for all listeners together.</source>
        <translation>监听套接字因任何原因丢弃连接的次数，全连接队列溢出也包括在内。由所有监听套接字合计。</translation>
    </message>
    <message>
        <source>Prints a call and its result.</source>
        <translation>打印一个调用和它的返回值。</translation>
    </message>
    <message>
        <source>A call that returns a descriptor: printed by the name of its variable.</source>
        <translation>返回描述符的调用：打印变量名。</translation>
    </message>
    <message>
        <source>Bytes as a C string, the first 32: text as it is, all else in octal.</source>
        <translation>把字节写成 C 字符串（前 32 个）：文字照原样，其余用八进制。</translation>
    </message>
    <message>
        <source>Prints the result of a call, and counts it where the log has another.</source>
        <translation>打印调用的返回值；与记录不同时计数。</translation>
    </message>
    <message>
        <source>TCP is a stream of bytes: read() may hand over in several pieces what came in one at that time, or the other way round. So as many bytes are read as the log&apos;s call returned.</source>
        <translation>TCP 是字节流：当时一次 read() 读到的数据，这次可能分几次才读到，反过来也一样。所以这里读到与记录中同样多的字节为止。</translation>
    </message>
    <message>
        <source>The known bytes, then dots, then a newline.</source>
        <translation>先是已知的字节，再是点号，最后是换行。</translation>
    </message>
    <message>
        <source>A person waited here; at most 1 s of it is waited again.</source>
        <translation>当时操作者在这里停了一会儿；这里最多再等 1 秒。</translation>
    </message>
    <message>
        <source>ended by FIN, the client closed first</source>
        <translation>以 FIN 结束，客户端先关闭</translation>
    </message>
    <message>
        <source>ended by FIN, the server closed first</source>
        <translation>以 FIN 结束，服务器先关闭</translation>
    </message>
    <message>
        <source>ended by FIN, this end closed first</source>
        <translation>以 FIN 结束，本端先关闭</translation>
    </message>
    <message>
        <source>ended by FIN, the other end closed first</source>
        <translation>以 FIN 结束，另一端先关闭</translation>
    </message>
    <message>
        <source>ended by FIN, both closed at once</source>
        <translation>以 FIN 结束，双方同时关闭</translation>
    </message>
    <message>
        <source>ended by FIN</source>
        <translation>以 FIN 结束</translation>
    </message>
    <message>
        <source>ended by RST, the client began</source>
        <translation>以 RST 结束，由客户端引起</translation>
    </message>
    <message>
        <source>ended by RST, the server began</source>
        <translation>以 RST 结束，由服务器引起</translation>
    </message>
    <message>
        <source>ended by RST, this end began</source>
        <translation>以 RST 结束，由本端引起</translation>
    </message>
    <message>
        <source>ended by RST, the other end began</source>
        <translation>以 RST 结束，由另一端引起</translation>
    </message>
    <message>
        <source>ended by RST</source>
        <translation>以 RST 结束</translation>
    </message>
    <message>
        <source>refused by RST</source>
        <translation>被 RST 拒绝</translation>
    </message>
    <message>
        <source>ended by timeout</source>
        <translation>超时结束</translation>
    </message>
    <message>
        <source>given up before it was connected</source>
        <translation>连接建立之前已放弃</translation>
    </message>
    <message>
        <source>over; how cannot be known from here</source>
        <translation>已结束；从这里无法得知是怎样结束的</translation>
    </message>
    <message>
        <source>close() with SO_LINGER {1, 0} sends RST instead of FIN: both ends are gone at once, without TIME_WAIT.</source>
        <translation>设置 SO_LINGER {1, 0} 后调用 close()，发送的是 RST 而不是 FIN：两端立刻消失，没有 TIME_WAIT。</translation>
    </message>
    <message>
        <source>close() while bytes waited unread in Recv-Q sends RST instead of FIN, so that the sender learns that they were lost; there is no TIME_WAIT.</source>
        <translation>接收队列（Recv-Q）里还有未读的字节时调用 close()，发送的是 RST 而不是 FIN，好让发送方知道这些数据丢失了；没有 TIME_WAIT。</translation>
    </message>
    <message>
        <source>It had closed its descriptor before; bytes that were written to it afterwards drew RST, and the next write() gets EPIPE.</source>
        <translation>它已经关闭了描述符；之后再写给它的字节引来了 RST，再下一次 write() 会得到 EPIPE。</translation>
    </message>
    <message>
        <source>Nobody listened there: RST was the answer to SYN.</source>
        <translation>那里没有程序在监听：对 SYN 的回答是 RST。</translation>
    </message>
    <message>
        <source>Why RST was sent cannot be known from here; there is no TIME_WAIT after it.</source>
        <translation>从这里无法得知为什么发送 RST；RST 之后没有 TIME_WAIT。</translation>
    </message>
    <message>
        <source>The descriptor was closed and the peer&apos;s FIN did not come: after tcp_fin_timeout (60 s) the kernel forgot the connection, without a word to the peer.</source>
        <translation>描述符已关闭，而对端的 FIN 一直没有来：过了 tcp_fin_timeout（60 s），内核就丢掉了这个连接，也不通知对端。</translation>
    </message>
    <message>
        <source>The peer answered no more: retransmissions or keepalive probes ran out, and the kernel gave the connection up.</source>
        <translation>对端不再应答：重传或保活探测的次数用完了，内核放弃了这个连接。</translation>
    </message>
    <message>
        <source>Both sent FIN before the other&apos;s had come: both wait in TIME_WAIT.</source>
        <translation>双方都在收到对方的 FIN 之前发出了自己的 FIN：两端都在 TIME_WAIT 中等待。</translation>
    </message>
    <message>
        <source>Each end sent its FIN and had it acknowledged; the one that closed first waits in TIME_WAIT.</source>
        <translation>两端各自发出 FIN 并得到确认；先关闭的一端在 TIME_WAIT 中等待。</translation>
    </message>
    <message>
        <source>The socket was closed while SYN was not answered yet.</source>
        <translation>SYN 还没有得到应答，套接字就被关闭了。</translation>
    </message>
    <message>
        <source>Neither a state that was seen nor a call of ours tells.</source>
        <translation>看到过的状态和我们的调用都说明不了。</translation>
    </message>
    <message>
        <source>What the calls at this end returned cannot be known from here.</source>
        <translation>从这里无法得知本端的调用返回了什么。</translation>
    </message>
    <message>
        <source>No call at this end failed.</source>
        <translation>本端没有调用失败。</translation>
    </message>
    <message>
        <source>No call at the other end failed.</source>
        <translation>另一端没有调用失败。</translation>
    </message>
    <message>
        <source>This end saw %1.</source>
        <translation>本端看到的是 %1。</translation>
    </message>
    <message>
        <source>The other end saw %1.</source>
        <translation>另一端看到的是 %1。</translation>
    </message>
    <message>
        <source>How it ended: %1.</source>
        <translation>结束方式：%1。</translation>
    </message>
    <message>
        <source>SIGPIPE would have ended a program here that does not ignore it.</source>
        <translation>没有忽略 SIGPIPE 的程序会在这里被它终止。</translation>
    </message>
    <message>
        <source>The local address and port are held by another socket already.</source>
        <translation>本地地址和端口已被另一个套接字占用。</translation>
    </message>
    <message>
        <source>bind() where a listener lives, or where old connections or TIME_WAIT are left on the port. listen() where another socket listens there already. bind() to port 0 when no port is free any more.</source>
        <translation>bind() 时，端口上还有监听套接字，或还留有旧连接、TIME_WAIT；listen() 时，已有另一个套接字在监听；bind() 端口 0 时，已没有空闲端口。</translation>
    </message>
    <message>
        <source>Close the socket that is in the way, or take another port. SO_REUSEADDR before bind() helps against old connections and TIME_WAIT, but only if the old socket had it too. Against a living listener only SO_REUSEPORT on both helps.</source>
        <translation>关闭占用端口的套接字，或换一个端口。对旧连接和 TIME_WAIT，在 bind() 之前设置 SO_REUSEADDR 有用，但前提是旧套接字当初也设置过；对仍在监听的套接字，只有双方都设置 SO_REUSEPORT 才行。</translation>
    </message>
    <message>
        <source>The address cannot be taken, for it is not there to be had.</source>
        <translation>无法取得这个地址：它不存在，或已没有可用的。</translation>
    </message>
    <message>
        <source>bind() to an address that no network interface of this computer has. connect() when all ephemeral ports to this destination are used up.</source>
        <translation>bind() 的地址不属于本机的任何网络接口；connect() 时，到这个目的地的临时端口已全部用完。</translation>
    </message>
    <message>
        <source>Bind to one of this computer&apos;s own addresses, or to 0.0.0.0 for all of them. For connect(): wait until old connections leave TIME_WAIT.</source>
        <translation>绑定到本机自己的地址，或用 0.0.0.0 表示全部地址。connect() 时：等旧连接离开 TIME_WAIT。</translation>
    </message>
    <message>
        <source>A rule of this computer refuses it: you have no right to do this.</source>
        <translation>本机的规则不允许：没有权限这样做。</translation>
    </message>
    <message>
        <source>bind() to a port below 1024 as an ordinary user; socket() of a kind that needs rights; connect() to a broadcast address, or against a firewall rule.</source>
        <translation>普通用户 bind() 到 1024 以下的端口；socket() 创建需要特权的套接字；connect() 到广播地址，或被防火墙规则禁止。</translation>
    </message>
    <message>
        <source>Take a port from 1024 up.</source>
        <translation>使用 1024 及以上的端口。</translation>
    </message>
    <message>
        <source>It is not allowed: it needs a right that this process does not have.</source>
        <translation>不允许这样做：本进程没有所需的权限。</translation>
    </message>
    <message>
        <source>socket() of a raw socket; some options; connect() or accept() against a firewall rule.</source>
        <translation>socket() 创建原始套接字；某些选项；connect() 或 accept() 被防火墙规则禁止。</translation>
    </message>
    <message>
        <source>Use what an ordinary user may, or have the rule changed.</source>
        <translation>只做普通用户可以做的事，或请管理员修改规则。</translation>
    </message>
    <message>
        <source>The address family does not fit, or this kernel does not have it.</source>
        <translation>地址族不符，或内核不支持这个地址族。</translation>
    </message>
    <message>
        <source>socket() with AF_INET6 where IPv6 is switched off; bind() or connect() with an address of another family than the socket&apos;s.</source>
        <translation>停用 IPv6 时用 AF_INET6 调用 socket()；bind() 或 connect() 的地址与套接字的地址族不同。</translation>
    </message>
    <message>
        <source>Make the socket with the family of the address: AF_INET for 127.0.0.1, AF_INET6 for ::1.</source>
        <translation>按地址的地址族创建套接字：127.0.0.1 用 AF_INET，::1 用 AF_INET6。</translation>
    </message>
    <message>
        <source>This address family has no such protocol for this type of socket.</source>
        <translation>这个地址族的这种套接字没有该协议。</translation>
    </message>
    <message>
        <source>socket() with a third argument that does not fit the first two.</source>
        <translation>socket() 的第三个参数与前两个不配。</translation>
    </message>
    <message>
        <source>0 lets the kernel choose the usual protocol: TCP for SOCK_STREAM.</source>
        <translation>填 0，由内核选择默认协议：SOCK_STREAM 对应 TCP。</translation>
    </message>
    <message>
        <source>socket() with a second argument that the family does not know.</source>
        <translation>socket() 的第二个参数是该地址族没有的类型。</translation>
    </message>
    <message>
        <source>SOCK_STREAM for TCP, SOCK_DGRAM for UDP.</source>
        <translation>TCP 用 SOCK_STREAM，UDP 用 SOCK_DGRAM。</translation>
    </message>
    <message>
        <source>The protocol is not one for this type of socket, or the socket there is of another type.</source>
        <translation>协议不适用于这种类型的套接字，或对方的套接字是另一种类型。</translation>
    </message>
    <message>
        <source>socket() or connect(); connect() mostly with local sockets (AF_UNIX).</source>
        <translation>socket() 或 connect()；connect() 时多见于本地套接字（AF_UNIX）。</translation>
    </message>
    <message>
        <source>An argument does not fit, or the socket is in a state in which this call makes no sense.</source>
        <translation>参数不合适，或套接字所处的状态不允许这个调用。</translation>
    </message>
    <message>
        <source>bind() of a socket that has an address already; listen() on a connected socket; accept() on one that does not listen; connect() to fe80:: without its interface; shutdown() with an unknown direction; an option&apos;s value out of range.</source>
        <translation>对已有地址的套接字再次 bind()；对已连接的套接字 listen()；对没有监听的套接字 accept()；connect() 到没有写明接口的 fe80:: 地址；shutdown() 的方向不对；选项的值超出范围。</translation>
    </message>
    <message>
        <source>Look at the order of the calls: most often a step is missing, or was taken twice.</source>
        <translation>检查调用的顺序：多半是漏了一步，或某一步做了两次。</translation>
    </message>
    <message>
        <source>This kind of socket does not have this operation or option.</source>
        <translation>这种套接字没有这项操作或这个选项。</translation>
    </message>
    <message>
        <source>listen() or accept() on a SOCK_DGRAM socket: datagrams know no connections. IPV6_V6ONLY on an AF_INET socket.</source>
        <translation>对 SOCK_DGRAM 套接字调用 listen() 或 accept()：数据报没有连接。对 AF_INET 套接字使用 IPV6_V6ONLY。</translation>
    </message>
    <message>
        <source>Make a socket of the right type: SOCK_STREAM for listen() and accept().</source>
        <translation>创建类型合适的套接字：listen() 和 accept() 要用 SOCK_STREAM。</translation>
    </message>
    <message>
        <source>setsockopt() or getsockopt() with a wrong pair of level and name, such as a TCP option on a UDP socket.</source>
        <translation>setsockopt() 或 getsockopt() 的层次与选项名不配，例如对 UDP 套接字使用 TCP 的选项。</translation>
    </message>
    <message>
        <source>Check the level: SOL_SOCKET for SO_…, IPPROTO_TCP for TCP_…, IPPROTO_IPV6 for IPV6_….</source>
        <translation>检查层次：SO_… 用 SOL_SOCKET，TCP_… 用 IPPROTO_TCP，IPV6_… 用 IPPROTO_IPV6。</translation>
    </message>
    <message>
        <source>A number is out of the range that the kernel allows.</source>
        <translation>数值超出了内核允许的范围。</translation>
    </message>
    <message>
        <source>setsockopt() of a time-out (SO_RCVTIMEO, SO_SNDTIMEO) with a number of microseconds that is negative, or a second and more.</source>
        <translation>setsockopt() 设置超时（SO_RCVTIMEO、SO_SNDTIMEO）时，微秒数为负，或达到 1 秒以上。</translation>
    </message>
    <message>
        <source>An address is missing.</source>
        <translation>缺少地址。</translation>
    </message>
    <message>
        <source>write() on a datagram socket that has no peer; POSIX also names it for listen() on a socket that is not bound (Linux binds it by itself).</source>
        <translation>对没有对端的数据报套接字 write()；POSIX 还规定，对未绑定的套接字 listen() 时返回它（Linux 会自动绑定）。</translation>
    </message>
    <message>
        <source>connect() or bind() first.</source>
        <translation>先调用 connect() 或 bind()。</translation>
    </message>
    <message>
        <source>Not now: the call would have to wait, and the socket is non-blocking. Not an error, but a part of normal life. EWOULDBLOCK is the same number.</source>
        <translation>现在不行：调用需要等待，而套接字是非阻塞的。这不是错误，而是正常现象。EWOULDBLOCK 是同一个值。</translation>
    </message>
    <message>
        <source>read() with nothing in the receive queue; write() with a full send buffer; accept() with an empty accept queue.</source>
        <translation>read() 时接收队列为空；write() 时发送缓冲区已满；accept() 时全连接队列为空。</translation>
    </message>
    <message>
        <source>Wait until the socket is ready (poll, epoll), then call again. EAGAIN from read() is not the end of the stream: that is 0.</source>
        <translation>等套接字就绪（poll、epoll）后再调用。read() 返回 EAGAIN 并不表示流结束，流结束时返回 0。</translation>
    </message>
    <message>
        <source>The handshake has begun and goes on in the background: normal for connect() on a non-blocking socket.</source>
        <translation>握手已经开始，正在后台进行：非阻塞套接字 connect() 时的正常现象。</translation>
    </message>
    <message>
        <source>connect() on a non-blocking socket; the state is SYN_SENT.</source>
        <translation>对非阻塞套接字调用 connect()，状态为 SYN_SENT。</translation>
    </message>
    <message>
        <source>Wait until the socket is writable; then getsockopt(SO_ERROR) says how it ended.</source>
        <translation>等套接字变为可写，再用 getsockopt(SO_ERROR) 得知结果。</translation>
    </message>
    <message>
        <source>A connect() made before is still under way.</source>
        <translation>之前的 connect() 仍在进行。</translation>
    </message>
    <message>
        <source>connect() again on a non-blocking socket while it is in SYN_SENT.</source>
        <translation>非阻塞套接字处于 SYN_SENT 时再次调用 connect()。</translation>
    </message>
    <message>
        <source>Wait for the first attempt to end, or close the socket.</source>
        <translation>等第一次尝试结束，或关闭套接字。</translation>
    </message>
    <message>
        <source>The socket is connected already.</source>
        <translation>套接字已经连接。</translation>
    </message>
    <message>
        <source>connect() on a connected or listening socket; an option that can only be set before.</source>
        <translation>对已连接或正在监听的套接字调用 connect()；设置只能在连接之前设置的选项。</translation>
    </message>
    <message>
        <source>A TCP socket connects once in its life: make a new one for another connection.</source>
        <translation>TCP 套接字一生只连接一次：要建立另一个连接，请创建新的套接字。</translation>
    </message>
    <message>
        <source>The socket has no connection, or none any more.</source>
        <translation>套接字没有连接，或连接已不存在。</translation>
    </message>
    <message>
        <source>read(), write(), shutdown() or getpeername() on a new socket or a listener; shutdown() or getpeername() after a reset.</source>
        <translation>对新建的套接字或监听套接字调用 read()、write()、shutdown() 或 getpeername()；连接被复位之后调用 shutdown() 或 getpeername()。</translation>
    </message>
    <message>
        <source>connect() first; a server reads from what accept() returned, not from the listener.</source>
        <translation>先 connect()；服务器要读 accept() 返回的套接字，而不是监听套接字。</translation>
    </message>
    <message>
        <source>The other computer refuses: nobody listens on that port.</source>
        <translation>对方主机拒绝：那个端口上没有程序在监听。</translation>
    </message>
    <message>
        <source>The SYN was answered by RST. It comes at once, for the computer is there; only the program is not.</source>
        <translation>SYN 得到的回应是 RST。它立即返回，因为主机在，只是程序不在。</translation>
    </message>
    <message>
        <source>Start the server, check address and port. A full accept queue does not refuse: it leaves the client in SYN_SENT.</source>
        <translation>启动服务器，检查地址和端口。全连接队列满时并不会拒绝，而是让客户端停在 SYN_SENT。</translation>
    </message>
    <message>
        <source>No answer came in time, though the kernel sent again and again.</source>
        <translation>内核一再重传，仍在规定时间内没有得到回应。</translation>
    </message>
    <message>
        <source>connect() to a silent address (about 127 s by default) or to a listener with a full accept queue; read() or write() when keepalive, TCP_USER_TIMEOUT or retransmissions gave up.</source>
        <translation>connect() 到没有应答的地址（默认约 127 秒），或监听方的全连接队列已满；保活探测、TCP_USER_TIMEOUT 或重传最终放弃之后的 read() 或 write()。</translation>
    </message>
    <message>
        <source>Check address, cable and firewall. TCP_SYNCNT, SO_KEEPALIVE and TCP_USER_TIMEOUT set how soon it is found out.</source>
        <translation>检查地址、网线和防火墙。TCP_SYNCNT、SO_KEEPALIVE 和 TCP_USER_TIMEOUT 决定多久能发现。</translation>
    </message>
    <message>
        <source>The peer reset the connection: a RST came. What was on its way is lost, and there is no TIME_WAIT.</source>
        <translation>对端复位了连接：收到了 RST。尚在途中的数据丢失，也没有 TIME_WAIT。</translation>
    </message>
    <message>
        <source>read() or write() after the peer closed with SO_LINGER {1, 0} or with unread data, its program was killed with data unread, or it had no such connection any more.</source>
        <translation>对端以 SO_LINGER {1, 0} 关闭、关闭时还有未读的数据、进程被杀死时还有未读的数据，或对端已没有这个连接，之后本端 read() 或 write()。</translation>
    </message>
    <message>
        <source>It is told once; then read() returns 0 and write() fails with EPIPE. Close the socket.</source>
        <translation>只报告一次；之后 read() 返回 0，write() 以 EPIPE 失败。关闭套接字即可。</translation>
    </message>
    <message>
        <source>Nothing can be written on this connection any more.</source>
        <translation>这个连接上不能再写。</translation>
    </message>
    <message>
        <source>write() after our own SHUT_WR, after a reset, or the second one after the peer has closed: the first was answered with RST. SIGPIPE comes with it.</source>
        <translation>本端 SHUT_WR 之后、连接被复位之后的 write()；或对端关闭之后的第二次 write()：第一次引来了 RST。同时还会产生 SIGPIPE 信号。</translation>
    </message>
    <message>
        <source>SIGPIPE would have ended a program here that does not ignore it (signal(SIGPIPE, SIG_IGN), or MSG_NOSIGNAL). Close the socket.</source>
        <translation>没有忽略 SIGPIPE 的程序在这里会被终止（应当用 signal(SIGPIPE, SIG_IGN) 或 MSG_NOSIGNAL）。关闭套接字即可。</translation>
    </message>
    <message>
        <source>The connection was given up before it could be used.</source>
        <translation>连接在能使用之前就被放弃了。</translation>
    </message>
    <message>
        <source>accept(), where the client left before; Linux rarely tells it so: it returns a valid descriptor, and read() then says ECONNRESET. connect() again after an attempt that had failed.</source>
        <translation>客户端在 accept() 之前离开时；Linux 很少这样报告，它通常返回有效的描述符，之后 read() 才报 ECONNRESET。连接失败之后再次 connect() 时也会出现。</translation>
    </message>
    <message>
        <source>Go on with the next accept(); the listener is not harmed.</source>
        <translation>继续下一次 accept()，监听不受影响。</translation>
    </message>
    <message>
        <source>A protocol error ended the connection before it was accepted.</source>
        <translation>协议错误使连接在被接受之前就结束了。</translation>
    </message>
    <message>
        <source>accept() on Linux passes on errors that wait on the new connection.</source>
        <translation>Linux 的 accept() 会把新连接上待处理的错误报告出来。</translation>
    </message>
    <message>
        <source>Go on with the next accept(), as after EAGAIN.</source>
        <translation>像 EAGAIN 一样，继续下一次 accept()。</translation>
    </message>
    <message>
        <source>The network is there, but the computer is not.</source>
        <translation>网络可达，主机不可达。</translation>
    </message>
    <message>
        <source>A router, or the missing answer in the local network, said so: during connect(), or later while data was under way.</source>
        <translation>路由器这样报告，或在本地网络中没有应答：可能在 connect() 时，也可能在之后传输数据时。</translation>
    </message>
    <message>
        <source>Check the address, and whether the computer is switched on.</source>
        <translation>检查地址，以及对方主机是否开机。</translation>
    </message>
    <message>
        <source>This computer has no route to that network: not even the SYN was sent.</source>
        <translation>本机没有到那个网络的路由，连 SYN 都没有发出。</translation>
    </message>
    <message>
        <source>connect() or write() without a fitting entry in the routing table.</source>
        <translation>connect() 或 write() 时，路由表中没有合适的条目。</translation>
    </message>
    <message>
        <source>Look at the network settings: &quot;ip route&quot;.</source>
        <translation>检查网络设置：“ip route”。</translation>
    </message>
    <message>
        <source>connect(); accept() passes it on from a waiting connection.</source>
        <translation>connect() 时；accept() 也会把等待中的连接上的这个错误报告出来。</translation>
    </message>
    <message>
        <source>The network dropped the connection when it was reset.</source>
        <translation>网络复位时连接断开。</translation>
    </message>
    <message>
        <source>Rare: an error that the network passes on, for instance to accept().</source>
        <translation>少见：由网络传来的错误，例如在 accept() 时。</translation>
    </message>
    <message>
        <source>The other computer is down, says the network.</source>
        <translation>网络报告对方主机已关闭。</translation>
    </message>
    <message>
        <source>accept() on Linux passes it on from a waiting connection.</source>
        <translation>Linux 的 accept() 会把等待中的连接上的这个错误报告出来。</translation>
    </message>
    <message>
        <source>The computer is not on the network.</source>
        <translation>主机不在网络上。</translation>
    </message>
    <message>
        <source>This number is not an open descriptor.</source>
        <translation>这个编号不是打开的描述符。</translation>
    </message>
    <message>
        <source>Any call with a descriptor that was closed already, or never was one of this process.</source>
        <translation>用已经关闭、或从来不属于本进程的描述符作任何调用。</translation>
    </message>
    <message>
        <source>A mistake in the program. After close(), forget the number.</source>
        <translation>这是程序的错误。close() 之后不要再使用该编号。</translation>
    </message>
    <message>
        <source>The descriptor is open, but is no socket.</source>
        <translation>描述符是打开的，但不是套接字。</translation>
    </message>
    <message>
        <source>A socket call on a file, a pipe or a terminal; often after the number of a closed socket was given to something else.</source>
        <translation>对文件、管道或终端作套接字调用；常见于套接字关闭后，它的编号已分配给别的东西。</translation>
    </message>
    <message>
        <source>A signal came before the call had done anything.</source>
        <translation>调用还没有做任何事，就被信号中断。</translation>
    </message>
    <message>
        <source>Any call that can wait, when a signal handler ran.</source>
        <translation>任何可能等待的调用，期间有信号处理函数运行。</translation>
    </message>
    <message>
        <source>Simply call again. Not so close(): on Linux the descriptor is closed already. connect() goes on in the background.</source>
        <translation>重新调用即可。close() 例外：在 Linux 上描述符已经关闭。connect() 则在后台继续进行。</translation>
    </message>
    <message>
        <source>This process has no free descriptor left.</source>
        <translation>本进程的描述符已用完。</translation>
    </message>
    <message>
        <source>socket(), accept(), dup(): the limit is &quot;ulimit -n&quot;. A server that forgets to close reaches it sooner or later.</source>
        <translation>socket()、accept()、dup() 时；上限是“ulimit -n”。忘记关闭描述符的服务器迟早会遇到。</translation>
    </message>
    <message>
        <source>Close something. Meanwhile clients wait in the accept queue, and the listener stays readable: a server that just tries again burns the processor.</source>
        <translation>关闭一些描述符。这期间客户端在全连接队列中等待，监听套接字一直可读：只会反复重试的服务器会占满处理器。</translation>
    </message>
    <message>
        <source>The whole system has reached its limit of open files.</source>
        <translation>整个系统打开的文件数已达上限。</translation>
    </message>
    <message>
        <source>socket() or accept(); the limit is fs.file-max.</source>
        <translation>socket() 或 accept() 时；上限是 fs.file-max。</translation>
    </message>
    <message>
        <source>Wait, or close something: as with EMFILE.</source>
        <translation>与 EMFILE 一样：等待，或关闭一些文件。</translation>
    </message>
    <message>
        <source>Any call that needs memory in the kernel.</source>
        <translation>任何需要内核内存的调用。</translation>
    </message>
    <message>
        <source>Try again a little later, with less.</source>
        <translation>稍后再试，并减少用量。</translation>
    </message>
    <message>
        <source>Any call that needs memory in the kernel; the limit for sockets counts, not only free memory.</source>
        <translation>任何需要内核内存的调用；受限的可能是套接字的配额，而不只是空闲内存。</translation>
    </message>
    <message>
        <source>Try again a little later.</source>
        <translation>稍后再试。</translation>
    </message>
    <message>
        <source>Out of streams resources: a word from System V. Linux does not use it for TCP.</source>
        <translation>STREAMS 资源不足：来自 System V 的说法，Linux 的 TCP 不使用它。</translation>
    </message>
    <message>
        <source>Only where it is simulated.</source>
        <translation>只在模拟时出现。</translation>
    </message>
    <message>
        <source>An address was given that is outside the memory of this process.</source>
        <translation>传入了不在本进程内存范围内的指针。</translation>
    </message>
    <message>
        <source>Any call with a wrong pointer.</source>
        <translation>任何传入了错误指针的调用。</translation>
    </message>
    <message>
        <source>A mistake in the program.</source>
        <translation>这是程序的错误。</translation>
    </message>
    <message>
        <source>write() on a SOCK_DGRAM socket. A TCP stream is cut into segments as needed, and so never says this.</source>
        <translation>对 SOCK_DGRAM 套接字 write()。TCP 的字节流会按需要切成报文段，不会出现这个错误。</translation>
    </message>
    <message>
        <source>Sending is over: this direction was shut.</source>
        <translation>不能发送：写方向已经关闭。</translation>
    </message>
    <message>
        <source>Rare: for TCP Linux says EPIPE instead.</source>
        <translation>少见：对 TCP，Linux 返回的是 EPIPE。</translation>
    </message>
    <message>
        <source>An error came up deeper down while reading, writing or closing.</source>
        <translation>读、写或关闭时，更底层发生了错误。</translation>
    </message>
    <message>
        <source>With files and devices; with TCP sockets only where it is simulated.</source>
        <translation>见于文件和设备；TCP 套接字只在模拟时出现。</translation>
    </message>
    <message>
        <source>After close() the descriptor is closed all the same.</source>
        <translation>close() 返回它时，描述符仍然已关闭。</translation>
    </message>
    <message>
        <source>There is no network interface of that name or number.</source>
        <translation>没有该名称或编号的网络接口。</translation>
    </message>
    <message>
        <source>bind() to a link-local address (fe80::) with a wrong interface behind the %.</source>
        <translation>bind() 到链路本地地址（fe80::）时，% 后面的接口不对。</translation>
    </message>
    <message>
        <source>A new call on an old kernel, or one that a sandbox hides.</source>
        <translation>在旧内核上使用新的系统调用，或该调用被沙箱屏蔽。</translation>
    </message>
    <message>
        <source>The user&apos;s share of disk space is used up.</source>
        <translation>用户的磁盘配额已用完。</translation>
    </message>
    <message>
        <source>write() or close() of a file; not of a socket.</source>
        <translation>对文件 write() 或 close() 时；套接字不会出现。</translation>
    </message>
    <message>
        <source>No space is left on the disk.</source>
        <translation>磁盘空间已满。</translation>
    </message>
    <message>
        <source>The file would become too large.</source>
        <translation>文件将变得太大。</translation>
    </message>
    <message>
        <source>write() to a file; not to a socket.</source>
        <translation>对文件 write() 时；套接字不会出现。</translation>
    </message>
    <message>
        <source>The descriptor stands for a directory, which cannot be read like a file.</source>
        <translation>描述符代表的是目录，不能像文件那样读取。</translation>
    </message>
    <message>
        <source>read() from a directory; bind() knows it for local sockets (AF_UNIX).</source>
        <translation>对目录 read() 时；本地套接字（AF_UNIX）的 bind() 也可能返回它。</translation>
    </message>
    <message>
        <source>A path does not exist.</source>
        <translation>路径不存在。</translation>
    </message>
    <message>
        <source>bind() or connect() of a local socket (AF_UNIX), whose address is a path; not with TCP.</source>
        <translation>本地套接字（AF_UNIX）的 bind() 或 connect()，其地址是路径；TCP 不会出现。</translation>
    </message>
    <message>
        <source>A part of a path is no directory.</source>
        <translation>路径的某一部分不是目录。</translation>
    </message>
    <message>
        <source>bind() of a local socket (AF_UNIX); not with TCP.</source>
        <translation>本地套接字（AF_UNIX）的 bind()；TCP 不会出现。</translation>
    </message>
    <message>
        <source>A path leads through too many symbolic links.</source>
        <translation>路径中的符号链接层数太多。</translation>
    </message>
    <message>
        <source>A path is too long.</source>
        <translation>路径太长。</translation>
    </message>
    <message>
        <source>The file system can only be read.</source>
        <translation>文件系统是只读的。</translation>
    </message>
    <message>
        <source>The thing is in use right now.</source>
        <translation>资源正被占用。</translation>
    </message>
    <message>
        <source>dup2() in a race with open(); not with the calls made here, unless it is simulated.</source>
        <translation>dup2() 与 open() 竞争时；这里的调用不会出现，除非是模拟的。</translation>
    </message>
    <message>
        <source>Waiting here would have been waiting for ever.</source>
        <translation>如果在这里等待，将会永远等下去（死锁）。</translation>
    </message>
    <message>
        <source>fcntl() with file locks; not with sockets.</source>
        <translation>fcntl() 使用文件锁时；套接字不会出现。</translation>
    </message>
    <message>
        <source>The table of file locks is full.</source>
        <translation>文件锁表已满。</translation>
    </message>
    <message>
        <source>A result does not fit into its number.</source>
        <translation>结果超出了可表示的范围。</translation>
    </message>
    <message>
        <source>Not with the calls made here, unless it is simulated.</source>
        <translation>这里的调用不会出现，除非是模拟的。</translation>
    </message>
    <message>
        <source>There is no such device or address.</source>
        <translation>没有那个设备或地址。</translation>
    </message>
    <message>
        <source>With device files; with TCP sockets only where it is simulated.</source>
        <translation>见于设备文件；TCP 套接字只在模拟时出现。</translation>
    </message>
    <message>
        <source>The link to another computer has been severed.</source>
        <translation>与另一台主机的链路已断开。</translation>
    </message>
    <message>
        <source>Not with TCP, unless it is simulated.</source>
        <translation>TCP 不会出现，除非是模拟的。</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>every %1 → %2</source>
        <translation>每次 %1 → %2</translation>
    </message>
    <message>
        <source>next %1 → %2</source>
        <translation>下一次 %1 → %2</translation>
    </message>
    <message>
        <source>The real call is made, but with a size of one byte: a stream may always transfer less than was asked for.</source>
        <translation>真实的调用照常进行，但长度只有 1 字节：对字节流来说，实际传送的总可能比要求的少。</translation>
    </message>
    <message>
        <source>A socket is a descriptor</source>
        <translation>套接字就是描述符</translation>
    </message>
    <message>
        <source>To the program a socket is a small number: an index into the process&apos;s table of open files. The kernel keeps everything else.</source>
        <translation>对程序来说，套接字只是一个小整数：进程打开文件表的下标。其余的一切都由内核保管。</translation>
    </message>
    <message>
        <source>socket() and accept() return one; 0, 1 and 2 are the terminal as a rule. The listener and each accepted connection are different sockets, with different numbers.</source>
        <translation>socket() 和 accept() 都返回一个描述符；0、1、2 通常是终端。监听套接字与每个已接受的连接是不同的套接字，编号也不同。</translation>
    </message>
    <message>
        <source>close() gives the number back, and the next call that opens something may get the same one. dup() and fork() make several descriptors of one socket.</source>
        <translation>close() 归还这个编号，下一个打开文件的调用可能又得到它。dup() 和 fork() 会使一个套接字有几个描述符。</translation>
    </message>
    <message>
        <source>The three-way handshake</source>
        <translation>三次握手</translation>
    </message>
    <message>
        <source>How a connection begins: SYN from the client, SYN+ACK from the server, ACK from the client. Both tell where their sequence numbers start, and both know that the other one has heard it.</source>
        <translation>连接是这样建立的：客户端发 SYN，服务器回 SYN+ACK，客户端再回 ACK。双方交换初始序号，并都确知对方已收到。</translation>
    </message>
    <message>
        <source>connect() at the client. At the server nobody calls anything: the kernel answers for every listening port.</source>
        <translation>由客户端的 connect() 发起。服务器端不需要任何调用：凡是处于监听的端口，都由内核应答。</translation>
    </message>
    <message>
        <source>Client: SYN_SENT, then ESTABLISHED. Server: SYN_RECV, then ESTABLISHED and into the accept queue. Two would not do: an old SYN that arrives late could then open a connection that nobody wants.</source>
        <translation>客户端：SYN_SENT → ESTABLISHED。服务器：SYN_RECV → ESTABLISHED，进入全连接队列。两次握手不够：迟到的旧 SYN 会建立一个没有人要的连接。</translation>
    </message>
    <message>
        <source>The accept queue</source>
        <translation>全连接队列</translation>
    </message>
    <message>
        <source>Where finished connections wait until the program calls accept(). The kernel fills it, accept() empties it.</source>
        <translation>已完成三次握手的连接在这里等待程序调用 accept()。内核往里放，accept() 从里取。</translation>
    </message>
    <message>
        <source>listen() makes it, and sets its length: a backlog of N admits N + 1 connections, and never more than somaxconn allows.</source>
        <translation>由 listen() 建立并规定长度：backlog 为 N 时允许 N + 1 个连接，且不超过 somaxconn 的限制。</translation>
    </message>
    <message>
        <source>A client in the queue is ESTABLISHED and can already write. When the queue is full, the SYN of the next one is dropped: that client stays in SYN_SENT and tries again. Closing the listener resets those who still wait.</source>
        <translation>队列中的客户端已是 ESTABLISHED，已经可以写。队列满时，下一个客户端的 SYN 被丢弃，它停在 SYN_SENT，不断重试。关闭监听套接字会使还在队列中的连接被 RST 复位。</translation>
    </message>
    <message>
        <source>The SYN queue</source>
        <translation>半连接队列</translation>
    </message>
    <message>
        <source>The handshakes that have begun but not ended: SYN has come, SYN+ACK is sent, the last ACK is missing. Each is a row in SYN_RECV.</source>
        <translation>已开始、还没有完成的握手：收到了 SYN，发出了 SYN+ACK，还差最后一个 ACK。每一个都是一行 SYN_RECV。</translation>
    </message>
    <message>
        <source>A SYN comes to a listening port.</source>
        <translation>SYN 到达处于监听的端口。</translation>
    </message>
    <message>
        <source>The last ACK moves the connection to the accept queue. A flood of SYNs from false addresses can fill it; SYN cookies are the kernel&apos;s answer to that.</source>
        <translation>收到最后一个 ACK 后，连接移入全连接队列。用伪造的地址大量发送 SYN 可以填满它（SYN 洪泛攻击），内核用 SYN cookie 来对付。</translation>
    </message>
    <message>
        <source>A stream has no messages (粘包, 拆包)</source>
        <translation>字节流没有消息边界（粘包与拆包）</translation>
    </message>
    <message>
        <source>TCP delivers bytes in order, and nothing else: where one write() ended and the next began is not kept. Three writes can come out in one read(), and one write() in two reads.</source>
        <translation>TCP 只保证字节按顺序到达，此外什么也不保留：一次 write() 在哪里结束、下一次从哪里开始，都没有记录。三次写可能一次读出（粘包），一次写也可能分两次读出（拆包）。</translation>
    </message>
    <message>
        <source>Always; one notices it when writes follow quickly, when they are large, or when the reader is slow or asks for few bytes.</source>
        <translation>总是如此；连续快速写、一次写很多，或读得慢、每次读得少时，就会明显看到。</translation>
    </message>
    <message>
        <source>The program has to mark the ends of its messages itself: with a line feed, as in this chat, or with a length in front. A character of several bytes can be cut in half as well.</source>
        <translation>消息边界要由程序自己规定：例如像本聊天程序那样用换行符结尾，或在前面写明长度。由几个字节组成的字符也可能被从中间切开。</translation>
    </message>
    <message>
        <source>Flow control and the zero window</source>
        <translation>流量控制与零窗口</translation>
    </message>
    <message>
        <source>The receiver tells with each ACK how many bytes it still has room for: the window. A sender never sends more.</source>
        <translation>接收方在每个 ACK 中通告自己还能接收多少字节，这就是窗口。发送方绝不会超过它。</translation>
    </message>
    <message>
        <source>The reader does not read: its Recv-Q fills, the window shrinks to 0, then the writer&apos;s Send-Q fills, and write() waits or says EAGAIN.</source>
        <translation>接收方不读：它的 Recv-Q 填满，窗口缩小到 0；接着发送方的 Send-Q 填满，write() 等待或返回 EAGAIN。</translation>
    </message>
    <message>
        <source>The sender probes the zero window from time to time (persist timer). Reading opens it, and everything flows again. Nothing is lost meanwhile.</source>
        <translation>发送方不时探测零窗口（坚持定时器）。接收方读走数据后窗口重新打开，数据继续流动。这期间什么也不会丢。</translation>
    </message>
    <message>
        <source>Blocking and non-blocking</source>
        <translation>阻塞与非阻塞</translation>
    </message>
    <message>
        <source>A blocking call waits in the kernel until something happens. A non-blocking socket (SOCK_NONBLOCK) never waits: it says EAGAIN or EINPROGRESS, and the program asks again when poll() or epoll tells it to.</source>
        <translation>阻塞的调用会在内核里等待，直到有事发生。非阻塞套接字（SOCK_NONBLOCK）从不等待：它返回 EAGAIN 或 EINPROGRESS，等 poll() 或 epoll 通知后程序再调用。</translation>
    </message>
    <message>
        <source>Every socket of these windows is non-blocking, for a window must not stand still; what a blocking program would have done is said beside it.</source>
        <translation>这两个窗口的所有套接字都是非阻塞的，因为窗口不能停住；阻塞的程序会怎样，旁边都有说明。</translation>
    </message>
    <message>
        <source>On the wire there is no difference.</source>
        <translation>网络上传输的报文段没有任何区别。</translation>
    </message>
    <message>
        <source>The close in four steps</source>
        <translation>四次挥手</translation>
    </message>
    <message>
        <source>Each direction is closed on its own: FIN and its ACK one way, FIN and its ACK the other way. The ACK and the second FIN may travel together; then it is three segments.</source>
        <translation>两个方向各自关闭：一个方向的 FIN 及其 ACK，另一个方向的 FIN 及其 ACK。第二步的 ACK 与第三步的 FIN 可能合在一起，这时只有三个报文段。</translation>
    </message>
    <message>
        <source>One end calls close() or shutdown() with SHUT_WR.</source>
        <translation>一端调用 close()，或带 SHUT_WR 的 shutdown()。</translation>
    </message>
    <message>
        <source>Who closes first: FIN_WAIT1, FIN_WAIT2, TIME_WAIT. The other: CLOSE_WAIT, LAST_ACK, gone. Between the two FINs the connection is half-closed.</source>
        <translation>先关闭的一端：FIN_WAIT1 → FIN_WAIT2 → TIME_WAIT。另一端：CLOSE_WAIT → LAST_ACK → 消失。两个 FIN 之间，连接处于半关闭。</translation>
    </message>
    <message>
        <source>Half-close</source>
        <translation>半关闭</translation>
    </message>
    <message>
        <source>One direction has ended, the other still carries data: one end says &quot;I have sent all&quot;, and goes on listening.</source>
        <translation>一个方向已经结束，另一个方向仍可传输数据：一端表示“我发完了”，但继续接收。</translation>
    </message>
    <message>
        <source>shutdown() with SHUT_WR. netcat does it at the end of its input (some need -N or -q).</source>
        <translation>用 SHUT_WR 调用 shutdown()。netcat 在输入结束时也会这样做（有些版本需要 -N 或 -q）。</translation>
    </message>
    <message>
        <source>FIN_WAIT2 here and CLOSE_WAIT there, for as long as both like. The peer&apos;s read() returns 0; a server that closes only because of that cuts off its own answer.</source>
        <translation>本端为 FIN_WAIT2，对端为 CLOSE_WAIT，双方愿意停多久都可以。对端的 read() 返回 0；如果服务器仅因此就关闭，它自己的回答就发不完了。</translation>
    </message>
    <message>
        <source>Who closes first</source>
        <translation>主动关闭方</translation>
    </message>
    <message>
        <source>The end whose FIN goes first is the active closer. It pays with TIME_WAIT; the other end, the passive closer, is gone at once after its last ACK.</source>
        <translation>先发出 FIN 的一端是主动关闭方，要付出 TIME_WAIT 的代价；另一端是被动关闭方，收到最后一个 ACK 后立即消失。</translation>
    </message>
    <message>
        <source>Whichever program calls close() or SHUT_WR first, server or client. When both do so at the same time, both wait in TIME_WAIT.</source>
        <translation>哪个程序先调用 close() 或 SHUT_WR，就是哪一端，不分服务器还是客户端。双方同时关闭时，两端都要在 TIME_WAIT 中等待。</translation>
    </message>
    <message>
        <source>A server that closes first keeps its port in TIME_WAIT, and may meet EADDRINUSE when it starts again. Protocols therefore often let the client close first.</source>
        <translation>服务器先关闭时，它的端口会留在 TIME_WAIT，再次启动可能遇到 EADDRINUSE。因此许多协议让客户端先关闭。</translation>
    </message>
    <message>
        <source>2 MSL</source>
        <translation>2MSL</translation>
    </message>
    <message>
        <source>MSL is the longest time that a segment may live in the network; TIME_WAIT lasts twice as long. RFC 9293 takes 2 minutes for one MSL; Linux simply waits 60 s, and no setting changes that.</source>
        <translation>MSL 是报文段在网络中的最长寿命，TIME_WAIT 持续两倍的 MSL。RFC 9293 规定 MSL 为 2 分钟；Linux 固定等待 60 秒，没有任何设置可以改变。</translation>
    </message>
    <message>
        <source>The end that closed first has got the peer&apos;s FIN and acknowledged it.</source>
        <translation>主动关闭方收到了对端的 FIN，并作了确认。</translation>
    </message>
    <message>
        <source>Twice: once for our last ACK to get lost on its way, and once for the FIN that the peer then sends again. Afterwards no old segment can be taken for one of a new connection.</source>
        <translation>为什么是两倍：我方最后一个 ACK 去程最多一个 MSL，若它丢失，对端重传的 FIN 回来又最多一个 MSL。此后旧的报文段不会再被误认为属于新连接。</translation>
    </message>
    <message>
        <source>One port, used again</source>
        <translation>端口的再次使用</translation>
    </message>
    <message>
        <source>bind() is refused where the new socket could be mistaken for an old one. What counts is the state of the old socket and the options of both.</source>
        <translation>新套接字可能与旧套接字混淆时，bind() 会被拒绝。结果取决于旧套接字的状态，以及双方设置的选项。</translation>
    </message>
    <message>
        <source>The old one is in TIME_WAIT, half closed, connected, or only bound: both with SO_REUSEADDR, or both with SO_REUSEPORT, succeed. The old one still listens: only SO_REUSEPORT on both.</source>
        <translation>旧套接字处于 TIME_WAIT、半关闭、已连接或仅绑定：双方都设了 SO_REUSEADDR，或都设了 SO_REUSEPORT，即可成功。旧套接字仍在监听：只有双方都设了 SO_REUSEPORT 才行。</translation>
    </message>
    <message>
        <source>The trap: SO_REUSEADDR on the new socket alone does not help. An accepted socket inherits it from its listener. Where the client closed first, its TIME_WAIT is on its own port, and the server can start again at once.</source>
        <translation>容易忽略的是：只给新套接字设置 SO_REUSEADDR 没有用。被接受的套接字从监听套接字继承它。如果是客户端先关闭，TIME_WAIT 在客户端自己的端口上，服务器可以立即重新启动。</translation>
    </message>
    <message>
        <source>Orphan</source>
        <translation>孤儿连接</translation>
    </message>
    <message>
        <source>A connection whose last descriptor is closed, or whose process has ended, while TCP has not finished: the kernel carries on alone. Its owner is shown as &quot;-&quot;.</source>
        <translation>最后一个描述符已关闭（或进程已退出），但 TCP 还没有结束的连接：由内核独自收尾。所属进程显示为“-”。</translation>
    </message>
    <message>
        <source>close() in ESTABLISHED or CLOSE_WAIT: FIN_WAIT1, FIN_WAIT2, CLOSING and LAST_ACK can be orphans.</source>
        <translation>在 ESTABLISHED 或 CLOSE_WAIT 时 close()：FIN_WAIT1、FIN_WAIT2、CLOSING、LAST_ACK 都可能是孤儿连接。</translation>
    </message>
    <message>
        <source>Data that was written is still delivered. In FIN_WAIT2 it waits 60 s at most (tcp_fin_timeout). Data that comes for it is answered with RST: nobody could read it.</source>
        <translation>已写入的数据仍会送达。在 FIN_WAIT2 中最多等 60 秒（tcp_fin_timeout）。再有数据发来，则以 RST 回应：已经没有程序能读它了。</translation>
    </message>
    <message>
        <source>RST in three ways</source>
        <translation>RST 的三种由来</translation>
    </message>
    <message>
        <source>A reset ends a connection at once, in both directions, without TIME_WAIT; what was on its way is lost. Three ways lead to it: close() with SO_LINGER {1, 0}; close() with unread bytes in the receive queue; a write to an end that is closed already.</source>
        <translation>RST 使连接的两个方向立即结束，没有 TIME_WAIT，尚在途中的数据丢失。程序有三种做法会引出 RST：设置 SO_LINGER {1, 0} 后 close()；接收队列中还有未读数据时 close()；向已经关闭的一端写数据。</translation>
    </message>
    <message>
        <source>A SYN to a port where nobody listens is answered with RST too: ECONNREFUSED.</source>
        <translation>SYN 发到没有监听的端口，也会得到 RST：ECONNREFUSED。</translation>
    </message>
    <message>
        <source>The other end learns of it at its next call: read() or write() fails with ECONNRESET, once; afterwards write() fails with EPIPE.</source>
        <translation>另一端在下一次调用时得知：read() 或 write() 以 ECONNRESET 失败一次，之后 write() 以 EPIPE 失败。</translation>
    </message>
    <message>
        <source>The signal that comes with EPIPE: a write to a connection that is gone ends a program that has not asked for anything else.</source>
        <translation>伴随 EPIPE 的信号：向已不存在的连接写数据时，没有另作处理的程序会被它终止。</translation>
    </message>
    <message>
        <source>write() after the peer&apos;s RST, or after our own SHUT_WR.</source>
        <translation>收到对端的 RST 之后，或本端 SHUT_WR 之后 write()。</translation>
    </message>
    <message>
        <source>Servers ignore it: signal(SIGPIPE, SIG_IGN), or send() with MSG_NOSIGNAL; then there is only the EPIPE. These windows ignore it, and say where it would have struck.</source>
        <translation>服务器都要忽略它：signal(SIGPIPE, SIG_IGN)，或在 send() 时用 MSG_NOSIGNAL，这样就只有 EPIPE。这两个窗口忽略它，并指出它会在哪里发生。</translation>
    </message>
    <message>
        <source>Observed and inferred</source>
        <translation>观察到的与推断的</translation>
    </message>
    <message>
        <source>A state that the kernel&apos;s table showed is observed. One that must have lain between two observed states, by the rules of TCP, is inferred: it is drawn dashed, and has no time of its own.</source>
        <translation>在内核的表中直接看到的状态是“观察到的”。按 TCP 的规则必定处在两个观察到的状态之间的，是“推断的”：用虚线画出，没有自己的时刻。</translation>
    </message>
    <message>
        <source>States on one computer often last microseconds, and the table can only be read from time to time.</source>
        <translation>在同一台主机上，状态往往只持续几微秒，而表只能隔一段时间读一次。</translation>
    </message>
    <message>
        <source>Nothing is drawn that did not happen: where several ways were possible, no state is inferred.</source>
        <translation>没有发生过的绝不画出：如果有几条可能的路径，就不推断任何状态。</translation>
    </message>
    <message>
        <source>A simulated fault</source>
        <translation>模拟的故障</translation>
    </message>
    <message>
        <source>A call that this program lets fail on purpose, with an errno that was chosen, or lets transfer a single byte. The kernel is not asked, or only in part.</source>
        <translation>本程序故意让某个调用以选定的 errno 失败，或只传输一个字节。内核没有（或只是部分地）执行这个调用。</translation>
    </message>
    <message>
        <source>Somebody switched it on, for the next call of a kind or for every one. It is for faults that are hard to bring about: EMFILE on accept(), one-byte reads.</source>
        <translation>有人打开了它，作用于某种调用的下一次或每一次。用来演示难以制造的故障：accept() 时的 EMFILE、每次只读一个字节等。</translation>
    </message>
    <message>
        <source>Such calls are hatched in the call log and marked as simulated, and the window says so for as long as it is on. What follows from it is real again.</source>
        <translation>这样的调用在日志中画有斜线并标明“模拟”，只要它还开着，窗口就一直提示。由此引起的后果则是真实的。</translation>
    </message>
    <message>
        <source>How long ago this end last sent data. In ms.</source>
        <translation>本端上次发送数据是多久以前，单位毫秒。</translation>
    </message>
    <message>
        <source>The kernel does not keep this: always 0.</source>
        <translation>内核不记录这一项，总是 0。</translation>
    </message>
    <message>
        <source>How long ago data last came from the peer. In ms.</source>
        <translation>上次收到对端数据是多久以前，单位毫秒。</translation>
    </message>
    <message>
        <source>How long ago an ACK last came from the peer. In ms.</source>
        <translation>上次收到对端的 ACK 是多久以前，单位毫秒。</translation>
    </message>
    <message>
        <source>The largest IP packet that the path to the peer can carry, headers included. In bytes.</source>
        <translation>到对端的路径所能承载的最大 IP 分组（含首部），即路径 MTU，单位字节。</translation>
    </message>
    <message>
        <source>1,500 on Ethernet, 65,535 or 65,536 on the loopback interface.</source>
        <translation>以太网为 1500，回环接口为 65535 或 65536。</translation>
    </message>
    <message>
        <source>The largest window that this end offers to the peer at present. In bytes.</source>
        <translation>本端目前愿意向对端通告的最大窗口，单位字节。</translation>
    </message>
    <message>
        <source>The smoothed round-trip time: from sending a segment to its ACK. In µs.</source>
        <translation>平滑往返时间（SRTT）：从发出报文段到收到它的 ACK，单位微秒。</translation>
    </message>
    <message>
        <source>Tens of µs on one computer, a few ms in a city, 100 ms and more across an ocean. Where nothing was measured yet it says 0.</source>
        <translation>同一台主机上几十微秒，同城几毫秒，跨洋 100 毫秒以上。还没有测量过时为 0。</translation>
    </message>
    <message>
        <source>How much the round-trip time varies. In µs.</source>
        <translation>往返时间的波动，单位微秒。</translation>
    </message>
    <message>
        <source>Where slow start ends and the congestion window grows more carefully. In segments; 2,147,483,647 means that nothing was lost yet.</source>
        <translation>慢启动门限：拥塞窗口超过它之后转为缓慢增长，单位报文段。2147483647 表示还没有发生过丢失。</translation>
    </message>
    <message>
        <source>The congestion window: how many segments may be under way at the same time, for the sake of the network. It starts with 10.</source>
        <translation>拥塞窗口：为了不使网络拥塞，最多允许多少个报文段同时在途。初始为 10。</translation>
    </message>
    <message>
        <source>The smaller one of it and the peer&apos;s window sets the pace.</source>
        <translation>发送速度由它与对端窗口中较小的一个决定。</translation>
    </message>
    <message>
        <source>The largest segment that this end told the peer to send (MSS option of the handshake). In bytes.</source>
        <translation>本端在握手时通告给对端的最大报文段长度（MSS 选项），单位字节。</translation>
    </message>
    <message>
        <source>How far out of order segments may come before the kernel takes one for lost; 3 at the beginning. In segments.</source>
        <translation>报文段乱序到什么程度内核才认为丢失，初始为 3，单位报文段。</translation>
    </message>
    <message>
        <source>The round-trip time as the receiver estimates it; it serves the tuning of the receive buffer. In µs.</source>
        <translation>接收方估计的往返时间，用于自动调整接收缓冲区，单位微秒。</translation>
    </message>
    <message>
        <source>How many bytes the program reads in one round trip, as the kernel estimates it; the receive buffer grows with it.</source>
        <translation>内核估计的程序每个往返时间读走的字节数，接收缓冲区据此增大。</translation>
    </message>
    <message>
        <source>Segments retransmitted since the connection began.</source>
        <translation>连接建立以来重传的报文段总数。</translation>
    </message>
    <message>
        <source>On one computer it should be 0.</source>
        <translation>在同一台主机上应当为 0。</translation>
    </message>
    <message>
        <source>How fast the kernel lets segments go out, so that they do not leave in bursts. In bytes per second.</source>
        <translation>内核发出报文段的节奏（避免突发），单位字节每秒。</translation>
    </message>
    <message>
        <source>The upper limit for the pace, set with SO_MAX_PACING_RATE; without it, the largest number there is.</source>
        <translation>发送节奏的上限，由 SO_MAX_PACING_RATE 设置；未设置时是可表示的最大值。</translation>
    </message>
    <message>
        <source>Bytes that the peer&apos;s kernel has acknowledged. A SYN or FIN of ours counts as one.</source>
        <translation>对端内核已确认的字节数。我方的 SYN 和 FIN 可能各算 1。</translation>
    </message>
    <message>
        <source>Acknowledged is not read: the bytes can still wait in the peer&apos;s receive queue.</source>
        <translation>已确认不等于已被程序读取：数据可能还在对端的接收队列里。</translation>
    </message>
    <message>
        <source>Bytes that came from the peer, read or not. Its FIN counts as one.</source>
        <translation>从对端收到的字节数，不论是否已被读取。对端的 FIN 算 1。</translation>
    </message>
    <message>
        <source>Segments sent, ACKs without data included.</source>
        <translation>发出的报文段数，包括不带数据的 ACK。</translation>
    </message>
    <message>
        <source>Segments received, ACKs without data included.</source>
        <translation>收到的报文段数，包括不带数据的 ACK。</translation>
    </message>
    <message>
        <source>Of the bytes in Send-Q, those that were not even sent once yet.</source>
        <translation>Send-Q 中连一次都还没有发送过的字节数。</translation>
    </message>
    <message>
        <source>It grows where the peer&apos;s window or the congestion window is full.</source>
        <translation>对端窗口或拥塞窗口已满时会增长。</translation>
    </message>
    <message>
        <source>The shortest round-trip time measured of late. In µs.</source>
        <translation>最近测得的最短往返时间，单位微秒。</translation>
    </message>
    <message>
        <source>Segments with data that were received.</source>
        <translation>收到的带数据的报文段数。</translation>
    </message>
    <message>
        <source>Segments with data that were sent, retransmissions included.</source>
        <translation>发出的带数据的报文段数，包括重传。</translation>
    </message>
    <message>
        <source>Fewer than the writes, or more: one segment may carry several writes, or a part of one.</source>
        <translation>可能少于也可能多于 write() 的次数：一个报文段可以携带多次写的数据，也可以只携带一部分。</translation>
    </message>
    <message>
        <source>How fast data reached the peer of late. In bytes per second.</source>
        <translation>最近数据到达对端的速率（交付速率），单位字节每秒。</translation>
    </message>
    <message>
        <source>For how long this end had something to send or to be acknowledged. In µs.</source>
        <translation>本端有数据要发送或等待确认的总时间，单位微秒。</translation>
    </message>
    <message>
        <source>Of the busy time, how long the peer&apos;s window was the brake: the peer reads too slowly. In µs.</source>
        <translation>其中因对端窗口受限的时间，即对端读得太慢，单位微秒。</translation>
    </message>
    <message>
        <source>Of the busy time, how long our send buffer was the brake: it is too small. In µs.</source>
        <translation>其中因本端发送缓冲区太小而受限的时间，单位微秒。</translation>
    </message>
    <message>
        <source>Segments with data (or SYN) that have reached the peer.</source>
        <translation>已送达对端的报文段数（带数据的和 SYN）。</translation>
    </message>
    <message>
        <source>Of the segments delivered, how many met congestion on the way, as routers marked them (ECN).</source>
        <translation>已送达的报文段中，途中被路由器标记为遇到拥塞（ECN）的数目。</translation>
    </message>
    <message>
        <source>Bytes of data sent, retransmissions included.</source>
        <translation>发出的数据字节数，包括重传。</translation>
    </message>
    <message>
        <source>Bytes of data that were retransmitted.</source>
        <translation>重传的数据字节数。</translation>
    </message>
    <message>
        <source>How often the peer reported that it got the same segment twice: those retransmissions were not needed.</source>
        <translation>对端报告重复收到同一报文段的次数：这些重传其实没有必要。</translation>
    </message>
    <message>
        <source>How often segments were seen to arrive out of order.</source>
        <translation>观察到报文段乱序到达的次数。</translation>
    </message>
    <message>
        <source>Segments that came out of order and had to wait for those before them.</source>
        <translation>乱序到达、需要等待前面的报文段的数目。</translation>
    </message>
    <message>
        <source>The peer&apos;s window as it told it last: how many bytes its receive buffer still has room for.</source>
        <translation>对端最近通告的窗口：它的接收缓冲区还能放下多少字节。</translation>
    </message>
    <message>
        <source>0: the peer does not read; we wait and probe from time to time.</source>
        <translation>为 0 表示对端不读取：本端停止发送，并不时发出探测。</translation>
    </message>
    <message>
        <source>The window that this end last told the peer: how many bytes we still have room for.</source>
        <translation>本端最近向对端通告的窗口：还能接收多少字节。</translation>
    </message>
    <message>
        <source>How often the kernel chose another path through the network, after timeouts or spurious retransmissions.</source>
        <translation>超时或不必要的重传之后，内核改换网络路径的次数。</translation>
    </message>
    <message>
        <source>How often the retransmission timer has run out in all.</source>
        <translation>重传定时器超时的总次数。</translation>
    </message>
    <message>
        <source>How often the connection recovered after the retransmission timer had run out.</source>
        <translation>重传超时之后又恢复正常的次数。</translation>
    </message>
    <message>
        <source>How long the connection has spent in such recoveries, in ms.</source>
        <translation>连接在这种恢复上花费的总时间，单位毫秒。</translation>
    </message>
    <message>
        <source>The state of the connection as a number: 1 ESTABLISHED, 2 SYN_SENT, 3 SYN_RECV, 4 FIN_WAIT1, 5 FIN_WAIT2, 6 TIME_WAIT, 7 CLOSE, 8 CLOSE_WAIT, 9 LAST_ACK, 10 LISTEN, 11 CLOSING.</source>
        <translation>连接的状态（数字）：1 ESTABLISHED，2 SYN_SENT，3 SYN_RECV，4 FIN_WAIT1，5 FIN_WAIT2，6 TIME_WAIT，7 CLOSE，8 CLOSE_WAIT，9 LAST_ACK，10 LISTEN，11 CLOSING。</translation>
    </message>
    <message>
        <source>For a descriptor that is still open after its connection went to TIME_WAIT it says 7: the kernel keeps TIME_WAIT apart from the socket.</source>
        <translation>连接已进入 TIME_WAIT 而描述符仍打开时，这里是 7：内核把 TIME_WAIT 与套接字分开保存。</translation>
    </message>
    <message>
        <source>How congestion control sees the connection: 0 Open (all is well), 1 Disorder (something came out of order), 2 CWR (slowing down), 3 Recovery (fast retransmission), 4 Loss (the retransmission timer ran out).</source>
        <translation>拥塞控制所处的状态：0 Open（正常），1 Disorder（出现乱序），2 CWR（正在减速），3 Recovery（快速重传），4 Loss（重传定时器超时）。</translation>
    </message>
    <message>
        <source>How often in a row the retransmission timer has run out for the oldest segment; 0 as soon as an ACK makes progress.</source>
        <translation>最早那个未确认的报文段连续超时重传的次数；有新的 ACK 推进后归 0。</translation>
    </message>
    <message>
        <source>How many probes without a useful answer were sent: into a zero window, or as keepalive.</source>
        <translation>已发送而没有得到有效回应的探测次数：零窗口探测或保活探测。</translation>
    </message>
    <message>
        <source>How often the timer has been doubled: each retransmission or window probe without an answer waits twice as long as the one before.</source>
        <translation>定时器已加倍的次数：每次重传或窗口探测没有回应，下一次的等待时间就加倍（指数退避）。</translation>
    </message>
    <message>
        <source>What the two ends agreed on in the handshake, as bits: 1 timestamps, 2 SACK, 4 window scaling, 8 ECN, 16 ECN seen, 32 data in the SYN (Fast Open).</source>
        <translation>双方在握手时商定的选项（按位）：1 时间戳，2 SACK，4 窗口扩大，8 ECN，16 已见到 ECN，32 SYN 携带数据（Fast Open）。</translation>
    </message>
    <message>
        <source>The peer&apos;s window scale: the window field of its segments counts in units of 2 to the power of this.</source>
        <translation>对端的窗口扩大因子：它的报文段中的窗口值要左移这么多位。</translation>
    </message>
    <message>
        <source>Our own window scale, told to the peer in the handshake. It cannot be changed later, which is why SO_RCVBUF should be set before.</source>
        <translation>本端的窗口扩大因子，在握手时告诉对端。之后不能再改，所以 SO_RCVBUF 应在握手之前设置。</translation>
    </message>
    <message>
        <source>1: the delivery rate was measured while the program had too little to send, so the network could do more.</source>
        <translation>为 1 表示测量交付速率时程序给的数据太少，网络其实还能更快。</translation>
    </message>
    <message>
        <source>Why TCP Fast Open was not used by this client; 0 where nothing went wrong or it was not asked for.</source>
        <translation>客户端没有用上 TCP Fast Open 的原因；没有出错或没有要求使用时为 0。</translation>
    </message>
    <message>
        <source>The retransmission timeout: how long the kernel now waits for an ACK before it sends again. In µs.</source>
        <translation>重传超时时间（RTO）：内核等待 ACK 多久后重传，单位微秒。</translation>
    </message>
    <message>
        <source>It is computed from the round-trip time and its variation, is at least 200 ms on Linux, and doubles with each retransmission.</source>
        <translation>由往返时间及其波动算出，在 Linux 上至少 200 毫秒，每重传一次就加倍。</translation>
    </message>
    <message>
        <source>How long this end may hold back an ACK, hoping to send it together with data (delayed ACK). In µs.</source>
        <translation>本端最多可以把 ACK 推迟多久，以便与数据一起发送（延迟确认），单位微秒。</translation>
    </message>
    <message>
        <source>The largest piece of data that this end puts into one segment, in bytes.</source>
        <translation>本端在一个报文段中最多放多少字节数据（发送 MSS）。</translation>
    </message>
    <message>
        <source>About 1,448 on Ethernet with timestamps; tens of thousands on the loopback interface.</source>
        <translation>以太网上（带时间戳）约为 1448；回环接口上可达数万。</translation>
    </message>
    <message>
        <source>How large the segments are that come from the peer, as the kernel estimates it. In bytes.</source>
        <translation>内核估计的对端发来的报文段大小，单位字节。</translation>
    </message>
    <message>
        <source>Segments that are sent but not acknowledged yet. Of a listener: how many connections wait in its accept queue.</source>
        <translation>已发送但还没有被确认的报文段数。对监听套接字，是全连接队列中等待的连接数。</translation>
    </message>
    <message>
        <source>Of the segments under way, how many the peer has reported as received beyond a gap (SACK). Of a listener: its effective backlog.</source>
        <translation>在途报文段中，对端用 SACK 报告已越过缺口收到的数目。对监听套接字，是实际生效的 backlog。</translation>
    </message>
    <message>
        <source>Of the segments under way, how many the kernel takes for lost.</source>
        <translation>在途报文段中，内核认为已丢失的数目。</translation>
    </message>
    <message>
        <source>Of the segments under way now, how many are retransmissions.</source>
        <translation>目前在途的报文段中，属于重传的数目。</translation>
    </message>
    <message>
        <source>Was used by an old method of loss recovery (FACK); today it is always 0.</source>
        <translation>旧的丢包恢复方法（FACK）使用的字段，现在总是 0。</translation>
    </message>
    <message>
        <source>Bytes are written as pairs of hex digits, such as 68 69 0a.</source>
        <translation>每个字节写成两位十六进制数字，例如 68 69 0a。</translation>
    </message>
    <message>
        <source>The chosen encoding has no bytes for some of these characters.</source>
        <translation>其中有些字符在所选编码里没有对应的字节。</translation>
    </message>
    <message>
        <source>Allows bind() on a port on which only old connections, TIME_WAIT or bound sockets are left, provided that those sockets had been given the option too.</source>
        <translation>地址复用：端口上只剩旧连接、TIME_WAIT 或仅绑定的套接字时，仍允许 bind()，前提是那些套接字当初也设置过它。</translation>
    </message>
    <message>
        <source>Before bind(); later it comes too late for this bind(). A server should always set it: the sockets that accept() returns inherit it, and so the next start is not refused.</source>
        <translation>在 bind() 之前设置，之后再设置对这次 bind() 就太晚了。服务器应当总是设置它：accept() 返回的套接字会继承它，下次启动才不会被拒绝。</translation>
    </message>
    <message>
        <source>It never lets two sockets listen on the same address and port: that takes SO_REUSEPORT.</source>
        <translation>它从不允许两个套接字同时监听同一地址和端口：那要用 SO_REUSEPORT。</translation>
    </message>
    <message>
        <source>Lets several sockets listen on the same address and port, if all of them have set it. The kernel shares new connections out among them by a hash of the addresses.</source>
        <translation>端口复用：都设置了此选项的多个套接字可以监听同一地址和端口，内核按地址的散列值把新连接分配给它们。</translation>
    </message>
    <message>
        <source>Before bind(), on every one of the sockets, the first included; all must belong to the same user.</source>
        <translation>在 bind() 之前，对每一个套接字都设置（包括第一个）；它们必须属于同一个用户。</translation>
    </message>
    <message>
        <source>Several servers on one port without a parent to share them out. Closing one listener resets the clients that wait in its accept queue: each has a queue of its own.</source>
        <translation>多个服务器可以共用一个端口，不需要由别的程序来分配连接。每个监听套接字各有自己的全连接队列，关闭其中一个时，还在它队列中的客户端会被 RST 复位。</translation>
    </message>
    <message>
        <source>Switches Nagle&apos;s algorithm off: small pieces are sent at once, instead of waiting until what was sent before is acknowledged.</source>
        <translation>关闭 Nagle 算法：小块数据立即发送，不再等待之前发出的数据得到确认。</translation>
    </message>
    <message>
        <source>At any time, also on a live connection. 0 is the default: Nagle&apos;s algorithm is on.</source>
        <translation>任何时候都可以设置，连接建立之后也可以。默认为 0，即启用 Nagle 算法。</translation>
    </message>
    <message>
        <source>Less delay for short messages, but more small segments. It does not turn the byte stream into messages: one read() can still return several writes.</source>
        <translation>短消息的延迟更小，但小报文段更多。它不会把字节流变成一条条消息：一次 read() 仍可能读到多次 write() 的数据。</translation>
    </message>
    <message>
        <source>The kernel asks an idle peer from time to time whether it is still there. Without it a connection whose peer has vanished stays ESTABLISHED for ever if nothing is sent.</source>
        <translation>保活：连接空闲时，内核不时探测对端是否还在。不启用时，如果不发送数据，即使对端已消失，连接也会永远停在 ESTABLISHED。</translation>
    </message>
    <message>
        <source>At any time; a listener&apos;s setting is inherited by what it accepts.</source>
        <translation>任何时候都可以设置；监听套接字的设置会被它接受的连接继承。</translation>
    </message>
    <message>
        <source>After TCP_KEEPIDLE seconds of silence a probe is sent each TCP_KEEPINTVL seconds. After TCP_KEEPCNT probes without an answer the connection ends with ETIMEDOUT: after more than two hours by default.</source>
        <translation>空闲 TCP_KEEPIDLE 秒后开始发送探测，每隔 TCP_KEEPINTVL 秒一次；连续 TCP_KEEPCNT 次没有回应，连接以 ETIMEDOUT 结束。按默认值要两个多小时。</translation>
    </message>
    <message>
        <source>How many seconds a connection must be silent before the first keepalive probe is sent. 7200 s by default; 1 to 32767 are allowed.</source>
        <translation>连接空闲多少秒后发送第一个保活探测。默认 7200 秒，允许 1 到 32767。</translation>
    </message>
    <message>
        <source>It has an effect only with SO_KEEPALIVE.</source>
        <translation>只有启用了 SO_KEEPALIVE 才起作用。</translation>
    </message>
    <message>
        <source>How many seconds lie between two keepalive probes that stay unanswered. 75 s by default; 1 to 32767 are allowed.</source>
        <translation>保活探测没有回应时，隔多少秒再发下一个。默认 75 秒，允许 1 到 32767。</translation>
    </message>
    <message>
        <source>After how many unanswered keepalive probes the kernel gives the connection up. 9 by default; 1 to 127 are allowed.</source>
        <translation>连续多少个保活探测没有回应后，内核放弃连接。默认 9 个，允许 1 到 127。</translation>
    </message>
    <message>
        <source>With 1, 1 and 3 for the three values, a peer that vanished is found after about 4 s.</source>
        <translation>三个值设为 1、1、3 时，约 4 秒就能发现对端已经消失。</translation>
    </message>
    <message>
        <source>Says what close() does with data that is not sent yet. Off: close() returns at once and the kernel goes on sending. On with 0: RST is sent, unsent data is thrown away. On with n: close() waits up to n seconds until all is acknowledged.</source>
        <translation>决定 close() 如何处理还没发完的数据。关闭（默认）：close() 立即返回，内核在后台继续发送。开启且为 0：发送 RST，丢弃未发的数据。开启且为 n：close() 最多等待 n 秒，直到全部数据得到确认。</translation>
    </message>
    <message>
        <source>Before close(), on the socket of the connection.</source>
        <translation>在 close() 之前，对连接的套接字设置。</translation>
    </message>
    <message>
        <source>With 0 there is no TIME_WAIT, and the peer&apos;s read() fails with ECONNRESET. With n &gt; 0 close() can make the whole program wait, on Linux even with a non-blocking socket.</source>
        <translation>为 0 时没有 TIME_WAIT，对端的 read() 以 ECONNRESET 失败。n &gt; 0 时 close() 可能让整个程序停下等待，在 Linux 上非阻塞套接字也不例外。</translation>
    </message>
    <message>
        <source>The most that the kernel keeps for data which the program has not read. The kernel doubles the value set, for its own book-keeping, and getsockopt() returns the doubled one.</source>
        <translation>接收缓冲区：内核最多为程序还没读走的数据保留多少空间。内核会把设置的值加倍（用于自身的管理开销），getsockopt() 返回加倍后的值。</translation>
    </message>
    <message>
        <source>Best before listen() or connect(): the window scale is agreed on in the handshake. Accepted sockets inherit the listener&apos;s.</source>
        <translation>最好在 listen() 或 connect() 之前设置，因为窗口扩大因子在握手时就已商定。被接受的套接字继承监听套接字的值。</translation>
    </message>
    <message>
        <source>When it is full the window shrinks to 0 and the peer has to wait. Setting it switches the automatic tuning off. net.core.rmem_max is the upper limit; too small a value is raised silently.</source>
        <translation>缓冲区满时窗口缩小到 0，对端只能等待。一旦设置，内核就不再自动调整大小。上限是 net.core.rmem_max；太小的值会被悄悄提高。</translation>
    </message>
    <message>
        <source>The most that the kernel keeps of data which was written but is not acknowledged by the peer yet. The kernel doubles the value set; getsockopt() returns the doubled one.</source>
        <translation>发送缓冲区：内核最多为已写入但还没被对端确认的数据保留多少空间。内核会把设置的值加倍，getsockopt() 返回加倍后的值。</translation>
    </message>
    <message>
        <source>At any time, best before connect() or listen().</source>
        <translation>任何时候都可以设置，最好在 connect() 或 listen() 之前。</translation>
    </message>
    <message>
        <source>When it is full a blocking write() waits, and a non-blocking one takes what fits, or fails with EAGAIN. net.core.wmem_max is the upper limit; too small a value is raised silently.</source>
        <translation>缓冲区满时，阻塞的 write() 会等待；非阻塞的 write() 只写入放得下的部分，或以 EAGAIN 失败。上限是 net.core.wmem_max；太小的值会被悄悄提高。</translation>
    </message>
    <message>
        <source>The listener is not troubled by a client that says nothing: the connection comes into the accept queue only when its first data arrives. In seconds; 0 is off.</source>
        <translation>客户端不说话就不打扰监听方：收到第一批数据后，连接才进入全连接队列。以秒为单位，0 表示关闭。</translation>
    </message>
    <message>
        <source>On the listening socket, before the client connects.</source>
        <translation>在客户端连接之前，对监听套接字设置。</translation>
    </message>
    <message>
        <source>The client is ESTABLISHED, while the server&apos;s row stays in SYN_RECV. The kernel turns the seconds into a number of retransmissions, and so getsockopt() may return more: 4 becomes 7.</source>
        <translation>客户端已是 ESTABLISHED，服务器的那一行却停在 SYN_RECV。内核把秒数折算成重传次数，因此 getsockopt() 读回的值可能更大，例如 4 变成 7。</translation>
    </message>
    <message>
        <source>For how many milliseconds sent data may stay unacknowledged, or a closed window stay closed, before the kernel gives the connection up. 0: the system&apos;s own rules, often 15 minutes and more.</source>
        <translation>发出的数据多少毫秒得不到确认（或零窗口持续多少毫秒）时，内核就放弃连接。0 表示按系统规则，往往要 15 分钟以上。</translation>
    </message>
    <message>
        <source>At any time. It also limits keepalive.</source>
        <translation>任何时候都可以设置，对保活也起作用。</translation>
    </message>
    <message>
        <source>The connection ends with ETIMEDOUT.</source>
        <translation>连接以 ETIMEDOUT 结束。</translation>
    </message>
    <message>
        <source>How many times connect() sends SYN again before it gives up. 6 by default (net.ipv4.tcp_syn_retries).</source>
        <translation>connect() 放弃之前重传 SYN 的次数。默认 6 次（net.ipv4.tcp_syn_retries）。</translation>
    </message>
    <message>
        <source>Before connect().</source>
        <translation>在 connect() 之前设置。</translation>
    </message>
    <message>
        <source>The time doubles from one SYN to the next: 6 times last about 127 s, 1 time about 3 s. Then connect() fails with ETIMEDOUT.</source>
        <translation>每次重传的等待时间加倍：6 次约 127 秒，1 次约 3 秒，之后 connect() 以 ETIMEDOUT 失败。</translation>
    </message>
    <message>
        <source>Whether an AF_INET6 socket keeps to IPv6. With 0 (the usual default) one listener on :: takes IPv4 clients as well, shown as ::ffff:127.0.0.1.</source>
        <translation>AF_INET6 套接字是否只用 IPv6。为 0（通常的默认值）时，一个绑定到 :: 的监听套接字也接受 IPv4 客户端，其地址显示为 ::ffff:127.0.0.1。</translation>
    </message>
    <message>
        <source>Before bind(); later it is refused with EINVAL. An AF_INET socket does not have it: EOPNOTSUPP.</source>
        <translation>在 bind() 之前设置，之后会以 EINVAL 失败。AF_INET 套接字没有这个选项：EOPNOTSUPP。</translation>
    </message>
    <message>
        <source>With 1, an IPv4 socket can be bound to the same port beside it.</source>
        <translation>为 1 时，IPv4 套接字可以另外绑定到同一端口。</translation>
    </message>
    <message>
        <source>The error that waits on this socket; 0 where there is none. It can only be read, with getsockopt(), and reading clears it.</source>
        <translation>这个套接字上待处理的错误，没有则为 0。只能用 getsockopt() 读取，读过之后即被清除。</translation>
    </message>
    <message>
        <source>After a non-blocking connect(), as soon as the socket has become writable: it tells how the handshake ended.</source>
        <translation>非阻塞 connect() 之后，套接字变为可写时读取：由它得知握手的结果。</translation>
    </message>
    <message>
        <source>0: connected. ECONNREFUSED, ETIMEDOUT, EHOSTUNREACH …: why not.</source>
        <translation>0 表示连接成功；ECONNREFUSED、ETIMEDOUT、EHOSTUNREACH 等表示失败的原因。</translation>
    </message>
    <message>
        <source>Everything that the kernel knows of one connection: its state, round-trip time, windows, retransmissions, counters. Read only; see struct tcp_info in linux/tcp.h.</source>
        <translation>内核所知道的关于一个连接的全部信息：状态、往返时间、窗口、重传、各种计数。只能读取，见 linux/tcp.h 中的 struct tcp_info。</translation>
    </message>
    <message>
        <source>At any time; to ask changes nothing.</source>
        <translation>任何时候都可以读取，读取不会改变任何东西。</translation>
    </message>
    <message>
        <source>Of a listener, tcpi_unacked tells how many connections wait in its accept queue, and tcpi_sacked the backlog.</source>
        <translation>对监听套接字，tcpi_unacked 是全连接队列中等待的连接数，tcpi_sacked 是 backlog。</translation>
    </message>
    <message>
        <source>type “off”, or “on” and seconds</source>
        <translation>请输入“off”，或“on”加秒数</translation>
    </message>
    <message>
        <source>type a whole number</source>
        <translation>请输入整数</translation>
    </message>
    <message>
        <source>No call was made: “%1” is no value; %2.</source>
        <translation>没有进行调用：“%1”不是合法的值；%2。</translation>
    </message>
    <message>
        <source>Too late: once the socket has its local address, even the value that it has already is refused. Set it before bind() or connect().</source>
        <translation>太晚了：套接字一旦有了本地地址，即使设置为当前的值也会被拒绝。须在 bind() 或 connect() 之前设置。</translation>
    </message>
    <message>
        <source>The kernel takes 1 to 32767 seconds.</source>
        <translation>内核只接受 1 到 32767 秒。</translation>
    </message>
    <message>
        <source>The kernel takes 1 to 127.</source>
        <translation>内核只接受 1 到 127。</translation>
    </message>
    <message>
        <source>The kernel takes 0 ms and more.</source>
        <translation>内核只接受 0 毫秒及以上。</translation>
    </message>
    <message>
        <source>Simulated.</source>
        <translation>模拟的结果。</translation>
    </message>
    <message>
        <source>Only a socket of AF_INET6 has this option; this one is of AF_INET.</source>
        <translation>只有 AF_INET6 套接字才有这个选项；当前套接字属于 AF_INET。</translation>
    </message>
    <message>
        <source>Only a TCP socket (SOCK_STREAM) has this option.</source>
        <translation>只有 TCP 套接字（SOCK_STREAM）才有这个选项。</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>The kernel doubles the number: the other half is for its own bookkeeping.</source>
        <translation>内核会把该值加倍：另一半留给内核自己的管理开销。</translation>
    </message>
    <message>
        <source>The kernel gives no less than %1 bytes.</source>
        <translation>内核至少给 %1 字节。</translation>
    </message>
    <message>
        <source>Cut to the most that this computer allows (%1 = %2), then doubled.</source>
        <translation>先截到本机允许的最大值（%1 = %2），再加倍。</translation>
    </message>
    <message>
        <source>Less than 1 s is none at all.</source>
        <translation>不足 1 秒等于不设置。</translation>
    </message>
    <message>
        <source>Rounded to the moments at which the kernel repeats a SYN, ACK (1, 3, 7, 15, 31 … s).</source>
        <translation>按内核重传 SYN, ACK 的时刻取整（1、3、7、15、31……秒）。</translation>
    </message>
    <message>
        <source>Too late for the bind() of this socket. It counts when the next socket wants this port.</source>
        <translation>对这个套接字自己的 bind() 来说太晚了；下一个套接字要用这个端口时才起作用。</translation>
    </message>
    <message>
        <source>Late: the handshake has fixed the window scale (after one with a small buffer the peer may send at most 64 KiB ahead), and a window that was granted is not taken back.</source>
        <translation>设置晚了：窗口扩大因子在三次握手时已经定下（若握手时缓冲区很小，对方最多只能超前发送 64 KiB），已经通告的窗口也不会收回。</translation>
    </message>
    <message>
        <source>A connection now stays in SYN_RECV until its first bytes come or this time is over.</source>
        <translation>此后新来的连接停留在 SYN_RECV，直到收到第一批数据或超过这个时间。</translation>
    </message>
    <message>
        <source>No effect any more: it is meant for a listener.</source>
        <translation>不再起作用：它是给监听套接字用的。</translation>
    </message>
    <message>
        <source>It is meant for a listener. On a socket that connects it holds the last ACK of the handshake back for up to 0.2 s.</source>
        <translation>它是给监听套接字用的。若用在发起连接的套接字上，三次握手的最后一个 ACK 最多会推迟 0.2 秒。</translation>
    </message>
    <message>
        <source>Too late: the handshake of this socket is over.</source>
        <translation>太晚了：这个套接字的三次握手已经结束。</translation>
    </message>
    <message>
        <source>It counts already for the connect() that is under way.</source>
        <translation>对正在进行的 connect() 立即生效。</translation>
    </message>
    <message>
        <source>close() returns at once; the kernel sends the rest and FIN by itself.</source>
        <translation>close() 立即返回；剩余数据和 FIN 由内核自行发送。</translation>
    </message>
    <message>
        <source>close() sends RST at once: what is unsent is thrown away, and no TIME_WAIT follows.</source>
        <translation>close() 立即发送 RST：未发送的数据被丢弃，也没有 TIME_WAIT。</translation>
    </message>
    <message>
        <source>It counts while SO_KEEPALIVE is on.</source>
        <translation>仅在 SO_KEEPALIVE 打开时有效。</translation>
    </message>
    <message>
        <source>Accepted sockets do not inherit it.</source>
        <translation>accept() 得到的套接字不继承它。</translation>
    </message>
    <message>
        <source>Connections from now on inherit it; those that wait in the accept queue do not.</source>
        <translation>此后到来的连接会继承它；已在全连接队列中等待的连接不会。</translation>
    </message>
    <message>
        <source>This nc knows no IPv6.</source>
        <translation>这个版本的 nc 不支持 IPv6。</translation>
    </message>
    <message>
        <source>-N: FIN at the end of the input (Ctrl+D); without it nc keeps its half open.</source>
        <translation>-N：输入结束（Ctrl+D）时发送 FIN；不加它，nc 不会关闭自己这一半。</translation>
    </message>
    <message>
        <source>-q 60: FIN at the end of the input, then at most 60 s for the reply.</source>
        <translation>-q 60：输入结束时发送 FIN，之后最多再等 60 秒回应。</translation>
    </message>
    <message>
        <source>FIN at the end of the input by itself; -t 60: then at most 60 s for the reply instead of half a second.</source>
        <translation>输入结束时自动发送 FIN；-t 60：之后最多等 60 秒回应（默认只等半秒）。</translation>
    </message>
    <message>
        <source>FIN at the end of the input by itself. -C sends CRLF for each LF.</source>
        <translation>输入结束时自动发送 FIN。加 -C 则把每个 LF 发成 CRLF。</translation>
    </message>
    <message>
        <source>Sends CRLF. Cannot half-close: at the end of the input it closes at once.</source>
        <translation>发送 CRLF。不能半关闭：输入一结束就立即关闭连接。</translation>
    </message>
    <message>
        <source>Sends CRLF. Cannot half-close, and cannot bind a port of its own.</source>
        <translation>发送 CRLF。不能半关闭，也不能绑定自己的端口。</translation>
    </message>
    <message>
        <source>Reads the whole input (up to Ctrl+D), sends it and FIN, then prints the reply.</source>
        <translation>读完全部输入（到 Ctrl+D 为止），发送出去并发送 FIN，然后打印回应。</translation>
    </message>
    <message>
        <source>Takes one connection. The backlog cannot be chosen.</source>
        <translation>只接受一个连接。不能指定 backlog。</translation>
    </message>
    <message>
        <source>Takes one connection; --keep-open: many; --broker: a chat room of all of them.</source>
        <translation>只接受一个连接；--keep-open：接受多个；--broker：把它们连成一个聊天室。</translation>
    </message>
    <message>
        <source>reuseaddr is SO_REUSEADDR. Takes one connection; with fork: many.</source>
        <translation>reuseaddr 就是 SO_REUSEADDR。只接受一个连接；加 fork 则可接受多个。</translation>
    </message>
    <message>
        <source>create_server() sets SO_REUSEADDR. Takes one connection, reads the whole input, sends it and FIN, then prints what comes.</source>
        <translation>create_server() 会设置 SO_REUSEADDR。只接受一个连接：读完全部输入，发送出去并发送 FIN，然后打印收到的内容。</translation>
    </message>
    <message>
        <source>telnet cannot listen.</source>
        <translation>telnet 不能监听。</translation>
    </message>
    <message>
        <source>A server&apos;s listening socket. It waits for connections, and never carries data itself: each connection gets a socket of its own.</source>
        <translation>服务器的监听套接字。它只等待连接，本身从不传输数据：每个连接都另有自己的套接字。</translation>
    </message>
    <message>
        <source>The program called socket(), bind() and listen().</source>
        <translation>程序依次调用了 socket()、bind() 和 listen()。</translation>
    </message>
    <message>
        <source>Each SYN that comes begins a new connection, which appears as a row of its own. Only close() ends this state; connections still in the accept queue are reset then.</source>
        <translation>每来一个 SYN 就开始一个新连接，在表中另起一行。只有 close() 会结束此状态，那时还在全连接队列中的连接会被 RST 复位。</translation>
    </message>
    <message>
        <source>The client has sent SYN, the first step of the three-way handshake, and waits for SYN+ACK.</source>
        <translation>客户端已发出 SYN（三次握手的第一步），正在等待 SYN+ACK。</translation>
    </message>
    <message>
        <source>The program called connect(). It is seen for long only where no answer comes: a silent address, a firewall, or a listener whose accept queue is full.</source>
        <translation>程序调用了 connect()。只有迟迟得不到回应时才能长时间看到它：地址上没有主机应答、被防火墙丢弃，或监听方的全连接队列已满。</translation>
    </message>
    <message>
        <source>SYN+ACK makes it ESTABLISHED. RST ends it with ECONNREFUSED. With no answer the kernel sends SYN again, 6 times by default (TCP_SYNCNT changes that), and gives up after about 127 s with ETIMEDOUT.</source>
        <translation>收到 SYN+ACK 后变为 ESTABLISHED。收到 RST 则以 ECONNREFUSED 结束。一直没有回应时，内核默认重传 SYN 6 次（可用 TCP_SYNCNT 改变），约 127 秒后以 ETIMEDOUT 放弃。</translation>
    </message>
    <message>
        <source>The server&apos;s kernel has got SYN and answered SYN+ACK; it waits for the last ACK of the handshake. Books write SYN-RECEIVED.</source>
        <translation>服务器的内核收到了 SYN，并回应了 SYN+ACK，正在等待三次握手的最后一个 ACK。教科书上写作 SYN-RECEIVED 或 SYN_RCVD。</translation>
    </message>
    <message>
        <source>A SYN came to a listening port. The row has no owner yet: the program learns of the connection only from accept(). On one computer it lasts microseconds; TCP_DEFER_ACCEPT makes it stand still.</source>
        <translation>SYN 到达了处于监听的端口。这一行还没有所属进程：程序要到 accept() 时才知道这个连接。在同一台主机上它只持续几微秒；用 TCP_DEFER_ACCEPT 可以让它停住。</translation>
    </message>
    <message>
        <source>The ACK makes it ESTABLISHED and puts it into the accept queue. Without one SYN+ACK is sent again, and in the end the kernel forgets the attempt.</source>
        <translation>收到 ACK 后变为 ESTABLISHED，进入全连接队列。收不到 ACK 时内核重传 SYN+ACK，最终放弃这次连接。</translation>
    </message>
    <message>
        <source>The handshake is done: both ends can send and receive.</source>
        <translation>三次握手已完成：双方都可以发送和接收数据。</translation>
    </message>
    <message>
        <source>The client comes from SYN_SENT, the server&apos;s end from SYN_RECV. The kernel does this alone: the server&apos;s end is ESTABLISHED even before accept().</source>
        <translation>客户端由 SYN_SENT 而来，服务器端由 SYN_RECV 而来。这完全由内核完成：服务器端在 accept() 之前就已经是 ESTABLISHED。</translation>
    </message>
    <message>
        <source>The end that closes first goes to FIN_WAIT1; the end that gets the FIN goes to CLOSE_WAIT; a RST ends both at once. With nothing to send it may stay for days: silence does not end a connection.</source>
        <translation>先关闭的一端进入 FIN_WAIT1，收到 FIN 的一端进入 CLOSE_WAIT，RST 则使双方立即结束。没有数据要发时，它可以停留很多天：沉默不会使连接结束。</translation>
    </message>
    <message>
        <source>This end closed first. Its FIN is on the way, or waits behind data that the peer has no room for, and is not acknowledged yet.</source>
        <translation>本端是主动关闭方。它的 FIN 正在途中，或排在对端放不下的数据之后，还没有得到确认。</translation>
    </message>
    <message>
        <source>The program called close(), or shutdown() with SHUT_WR or SHUT_RDWR, on an ESTABLISHED connection. On one computer it passes in microseconds; it stands still where the peer does not read and its buffers are full.</source>
        <translation>程序对 ESTABLISHED 的连接调用了 close()，或带 SHUT_WR、SHUT_RDWR 的 shutdown()。在同一台主机上只持续几微秒；对端不读、缓冲区已满时才会停住。</translation>
    </message>
    <message>
        <source>The ACK of our FIN leads to FIN_WAIT2. The peer&apos;s FIN coming first leads to CLOSING. FIN and ACK together lead straight to TIME_WAIT.</source>
        <translation>收到对我方 FIN 的 ACK 后进入 FIN_WAIT2；先收到对端的 FIN 则进入 CLOSING；FIN 与 ACK 一起到达则直接进入 TIME_WAIT。</translation>
    </message>
    <message>
        <source>This end closed first and its FIN is acknowledged: the connection is half-closed. It can still receive, and waits for the peer&apos;s FIN.</source>
        <translation>本端是主动关闭方，FIN 已被确认：连接处于半关闭。本端仍能接收，正在等待对端的 FIN。</translation>
    </message>
    <message>
        <source>The peer&apos;s kernel acknowledged our FIN, but the peer&apos;s program has not closed yet: its row is in CLOSE_WAIT.</source>
        <translation>对端的内核确认了我方的 FIN，但对端的程序还没有关闭：它的那一行处于 CLOSE_WAIT。</translation>
    </message>
    <message>
        <source>The peer&apos;s FIN leads to TIME_WAIT. While our descriptor is open (after shutdown()) it waits without limit. After close() it is an orphan without an owner, and the kernel gives it up after tcp_fin_timeout, 60 s.</source>
        <translation>收到对端的 FIN 后进入 TIME_WAIT。只要我方的描述符还开着（用的是 shutdown()），就一直等下去；若已 close()，它就是没有所属进程的孤儿连接，内核在 tcp_fin_timeout（60 秒）后将其丢弃。</translation>
    </message>
    <message>
        <source>The peer closed first: its FIN has come. This end may still write, until its own program closes.</source>
        <translation>本端是被动关闭方：对端先关闭，其 FIN 已到达。本端仍然可以写，直到本端的程序关闭为止。</translation>
    </message>
    <message>
        <source>A FIN came in ESTABLISHED. It counts as one in Recv-Q until the program reads the end of the stream: then read() returns 0, and Recv-Q is 0.</source>
        <translation>在 ESTABLISHED 时收到 FIN。程序读到流结束之前，它在 Recv-Q 中占 1；read() 返回 0 之后，Recv-Q 变为 0。</translation>
    </message>
    <message>
        <source>close(), or shutdown() with SHUT_WR, sends our FIN: LAST_ACK. No timer ends this state. Rows that stay in it for long are a mistake of the local program, which forgot to close its descriptor.</source>
        <translation>本端调用 close() 或带 SHUT_WR 的 shutdown() 后发出 FIN，进入 LAST_ACK。没有任何定时器会结束此状态：长期停留在这里，是本端程序忘了关闭描述符。</translation>
    </message>
    <message>
        <source>Both ends closed at the same time: the two FINs crossed on the way. The peer&apos;s FIN has come, but the ACK of ours has not.</source>
        <translation>双方同时关闭：两个 FIN 在途中交错。对端的 FIN 已到达，但对我方 FIN 的 ACK 还没有到。</translation>
    </message>
    <message>
        <source>A FIN came while this end was in FIN_WAIT1. It is rare; it stands still where both sides have full buffers and one of them alone reads on.</source>
        <translation>在 FIN_WAIT1 时收到了对端的 FIN。这种情况很少见；双方缓冲区都已填满、只有一方继续读取时，可以让它停住。</translation>
    </message>
    <message>
        <source>The ACK of our FIN leads to TIME_WAIT. After a simultaneous close both ends wait there.</source>
        <translation>收到对我方 FIN 的 ACK 后进入 TIME_WAIT。同时关闭之后，两端都要在那里等待。</translation>
    </message>
    <message>
        <source>The peer closed first, and now this end has closed too. Its FIN is sent, or waits behind unsent data; the last ACK is missing.</source>
        <translation>对端先关闭，现在本端也关闭了：FIN 已发出，或排在未发完的数据之后，只差最后一个 ACK。</translation>
    </message>
    <message>
        <source>The program called close(), or shutdown() with SHUT_WR, in CLOSE_WAIT.</source>
        <translation>程序在 CLOSE_WAIT 时调用了 close() 或带 SHUT_WR 的 shutdown()。</translation>
    </message>
    <message>
        <source>The ACK ends the connection here at once: this end has no TIME_WAIT, for it did not close first.</source>
        <translation>收到 ACK 后连接在本端立即消失：本端不是主动关闭方，所以没有 TIME_WAIT。</translation>
    </message>
    <message>
        <source>The connection is over, but the end that closed first remembers its pair of addresses for a while. Linux waits 60 s; books say 2 MSL. The row has no owner, even while the program still holds the descriptor.</source>
        <translation>连接已经结束，但主动关闭方还要把这一对地址记住一段时间：Linux 为 60 秒，即书上说的 2MSL。这一行没有所属进程，即使程序仍持有描述符也是如此。</translation>
    </message>
    <message>
        <source>This end closed first, or both at once, and both FINs are acknowledged.</source>
        <translation>本端先关闭（或双方同时关闭），两个 FIN 都已得到确认。</translation>
    </message>
    <message>
        <source>If the last ACK was lost the peer sends its FIN again and gets a new ACK; segments that are late die out. Meanwhile bind() to this port can fail with EADDRINUSE. A reset avoids this state, and its protection as well.</source>
        <translation>如果最后一个 ACK 丢失，对端会重传 FIN，并再次得到 ACK；迟到的报文段也会在这段时间里消失。这期间对该端口 bind() 可能以 EADDRINUSE 失败。用 RST 关闭不会经过此状态，但也就没有了这层保护。</translation>
    </message>
    <message>
        <source>There is no connection. The kernel&apos;s table has no row for such a socket.</source>
        <translation>没有连接。内核的表中没有这种套接字的行。</translation>
    </message>
    <message>
        <source>The socket is new, or its connection is over: both FINs are acknowledged, or a RST came or was sent, or the kernel gave up after a timeout.</source>
        <translation>套接字是新建的，或连接已经结束：两个 FIN 都已确认、收到或发出了 RST，或内核超时后放弃。</translation>
    </message>
    <message>
        <source>bind(), then listen() or connect(), for a new socket. After a connection only close() is left.</source>
        <translation>新套接字可以 bind()，然后 listen() 或 connect()。用过的连接只剩下 close()。</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>已绑定</translation>
    </message>
    <message>
        <source>The socket has a local address and port, but neither listens nor connects. For TCP it is CLOSED, and neither netstat nor /proc/net/tcp show it; yet the port is taken.</source>
        <translation>套接字有了本地地址和端口，但既没有监听也没有连接。在 TCP 看来它是 CLOSED，netstat 和 /proc/net/tcp 都不显示它，但端口已被占用。</translation>
    </message>
    <message>
        <source>bind() succeeded.</source>
        <translation>bind() 成功。</translation>
    </message>
    <message>
        <source>listen() makes it LISTEN; connect() makes it SYN_SENT. A second bind() of it is refused with EINVAL.</source>
        <translation>listen() 使它进入 LISTEN，connect() 使它进入 SYN_SENT。再次 bind() 会以 EINVAL 失败。</translation>
    </message>
    <message>
        <source>The buffers were full then: like write(), but without waiting for room.</source>
        <translation>当时缓冲区已满：与 write() 相同，但不等待空间。</translation>
    </message>
    <message>
        <source>Takes one connection (-k: one after the other), and ends with the client&apos;s FIN. The backlog cannot be chosen.</source>
        <translation>只接受一个连接（加 -k 则一个接一个），收到客户端的 FIN 就退出。不能指定 backlog。</translation>
    </message>
    <message>
        <source>close(%1) waits</source>
        <translation>close(%1) 等待中</translation>
    </message>
    <message>
        <source>Our close() of it has not returned: SO_LINGER has it wait for the ACK of our data and FIN. Its descriptor is gone already, and so it has no owner (-).</source>
        <translation>我们对它的 close() 还没有返回：因为设置了 SO_LINGER，它要等对方确认我们的数据和 FIN。描述符已经没有了，所以不属于任何进程（-）。</translation>
    </message>
    <message>
        <source>close() waits until the peer&apos;s kernel has acknowledged everything, at most %1 s, also on a non-blocking socket. Here a thread of its own waits, so that the window goes on.</source>
        <translation>close() 会一直等到对方内核确认全部数据，最多等 %1 秒，非阻塞套接字也不例外。本程序让一个单独的线程去等，所以窗口不会停住。</translation>
    </message>
    <message>
        <source>%1 is in %2, held by no process any more.</source>
        <translation>%1 处于 %2，已不属于任何进程。</translation>
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
        <source>The file could not be written: %1</source>
        <translation>文件无法写入：%1</translation>
    </message>
</context>
<context>
    <name>lesson</name>
    <message>
        <source>There is no lesson and no file %1. The lessons are: %2</source>
        <translation>没有名为 %1 的课程或文件。自带的课程有：%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未作答</translation>
    </message>
    <message>
        <source>%1 (not seen)</source>
        <translation>%1（未看到结果）</translation>
    </message>
    <message>
        <source>%1 (right: %2)</source>
        <translation>%1（正确答案：%2）</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>已完成步数</translation>
    </message>
    <message>
        <source>all steps</source>
        <translation>总步数</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>是否完成</translation>
    </message>
    <message>
        <source>right</source>
        <translation>答对</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>题数</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>The file goes on behind its end.</source>
        <translation>文件在结尾之后还有内容。</translation>
    </message>
    <message>
        <source>The file ends here, but a value is missing.</source>
        <translation>文件到此结束，但还缺少一个值。</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>嵌套太深。</translation>
    </message>
    <message>
        <source>%1 stands here twice.</source>
        <translation>%1 在这里出现了两次。</translation>
    </message>
    <message>
        <source>Here a comma or %1 is missing.</source>
        <translation>这里缺少逗号或 %1。</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>这不是一个数。</translation>
    </message>
    <message>
        <source>A value is missing here: text stands between &quot; and &quot;.</source>
        <translation>这里缺少一个值：文本要写在 &quot; 和 &quot; 之间。</translation>
    </message>
    <message>
        <source>The file is not UTF-8 here.</source>
        <translation>这里不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>The file ends here, but %1 is missing.</source>
        <translation>文件到此结束，但还缺少 %1。</translation>
    </message>
    <message>
        <source>Here %1 is missing.</source>
        <translation>这里缺少 %1。</translation>
    </message>
    <message>
        <source>A text ends in the line in which it begins.</source>
        <translation>一段文本要在它开始的那一行结束。</translation>
    </message>
    <message>
        <source>This escape has no meaning.</source>
        <translation>这个转义没有意义。</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB.</source>
        <translation>文件超过 1 MiB。</translation>
    </message>
    <message>
        <source>This is no file that can be read.</source>
        <translation>这不是可以读取的普通文件。</translation>
    </message>
    <message>
        <source>This program reads version 1 of lessons.</source>
        <translation>本程序读取第 1 版的课程格式。</translation>
    </message>
    <message>
        <source>a lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>an actor</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>A client has only one socket: &quot;peer&quot; is left out.</source>
        <translation>客户端只有一个套接字：不写 &quot;peer&quot;。</translation>
    </message>
    <message>
        <source>Nothing is expected of it.</source>
        <translation>没有写出期望什么。</translation>
    </message>
    <message>
        <source>It takes either %1 or %2.</source>
        <translation>%1 和 %2 必须写一个，并且只能写一个。</translation>
    </message>
    <message>
        <source>Here true or false is to stand.</source>
        <translation>这里应当是 true 或 false。</translation>
    </message>
    <message>
        <source>%1 is no hex digits, two a byte.</source>
        <translation>%1 不是十六进制数字（每个字节两位）。</translation>
    </message>
    <message>
        <source>The program explains no %1.</source>
        <translation>程序里没有 %1 的解释。</translation>
    </message>
    <message>
        <source>There is no errno %1.</source>
        <translation>没有 %1 这个 errno。</translation>
    </message>
    <message>
        <source>%1 is neither an errno nor &quot;one-byte&quot;.</source>
        <translation>%1 既不是 errno，也不是 &quot;one-byte&quot;。</translation>
    </message>
    <message>
        <source>Only read, write and writev can transfer one byte.</source>
        <translation>只有 read、write 和 writev 能只传送一个字节。</translation>
    </message>
    <message>
        <source>%1 is no value of %2.</source>
        <translation>%1 不能作 %2 的值。</translation>
    </message>
    <message>
        <source>%1 is no numeric address.</source>
        <translation>%1 不是数字形式的地址。</translation>
    </message>
    <message>
        <source>%1 is not on this machine alone. A lesson stays on loopback.</source>
        <translation>%1 不是只属于本机的地址。一课只能在回环地址上进行。</translation>
    </message>
    <message>
        <source>Only TCP refuses a multicast address; this actor has made a datagram socket.</source>
        <translation>只有 TCP 会拒绝多播地址；这个角色建立过数据报套接字。</translation>
    </message>
    <message>
        <source>Another figure is named %1 already.</source>
        <translation>已有一张图叫 %1。</translation>
    </message>
    <message>
        <source>Only of one actor a panel can be shown alone.</source>
        <translation>只有一个角色时，才能单独截取面板。</translation>
    </message>
    <message>
        <source>%1 is neither a row such as &quot;row:CLOSE_WAIT&quot; nor the name of a control.</source>
        <translation>%1 既不是 &quot;row:CLOSE_WAIT&quot; 这样的行，也不是控件的名字。</translation>
    </message>
    <message>
        <source>a callout</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a list, [ … ]</source>
        <translation>列表 [ … ]</translation>
    </message>
    <message>
        <source>an object, { … }</source>
        <translation>对象 { … }</translation>
    </message>
    <message>
        <source>Here %1 is to stand, not %2.</source>
        <translation>这里应当是%1，而不是%2。</translation>
    </message>
    <message>
        <source>These words are missing.</source>
        <translation>这里的文字是空的。</translation>
    </message>
    <message>
        <source>There is a control character in this text.</source>
        <translation>这段文本里有控制字符。</translation>
    </message>
    <message>
        <source>A port in words is written {port 9999}.</source>
        <translation>文字中的端口写作 {port 9999}。</translation>
    </message>
    <message>
        <source>This text is longer than %1 characters.</source>
        <translation>这段文本超过 %1 个字符。</translation>
    </message>
    <message>
        <source>%1 is no name: at most 40 of a to z, 0 to 9 and -, beginning with a letter.</source>
        <translation>%1 不能作名字：最多 40 个字符，只用 a 到 z、0 到 9 和 -，以字母开头。</translation>
    </message>
    <message>
        <source>words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Here a whole number from %1 to %2 is to stand.</source>
        <translation>这里应当是 %1 到 %2 之间的整数。</translation>
    </message>
    <message>
        <source>Wrong number of elements in this list: %1, allowed: %2.</source>
        <translation>列表的元素个数不对：有 %1 个，应为 %2 个。</translation>
    </message>
    <message>
        <source>%1 is none of these: %2.</source>
        <translation>%1 不在可选之列：%2。</translation>
    </message>
    <message>
        <source>No actor of this lesson is named %1.</source>
        <translation>这一课里没有叫 %1 的角色。</translation>
    </message>
    <message>
        <source>%1 has quit before.</source>
        <translation>%1 在前面已经退场。</translation>
    </message>
    <message>
        <source>%1 is missing here.</source>
        <translation>这里缺少 %1。</translation>
    </message>
    <message>
        <source>%1 is not known here: it does not belong to %2.</source>
        <translation>这里不认识 %1：它不属于%2。</translation>
    </message>
    <message>
        <source>A lesson has at most %1 steps.</source>
        <translation>一课最多 %1 步。</translation>
    </message>
    <message>
        <source>A step is only one of do, expect, ask and figure.</source>
        <translation>一步只能是 do、expect、ask、figure 中的一种。</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Within a question nothing else is asked.</source>
        <translation>提问之中不能再提问。</translation>
    </message>
    <message>
        <source>This step has neither say nor do, expect, ask or figure.</source>
        <translation>这一步没有 say，也没有 do、expect、ask 或 figure。</translation>
    </message>
    <message>
        <source>A server has no %1.</source>
        <translation>服务器没有 %1。</translation>
    </message>
    <message>
        <source>A client has no %1.</source>
        <translation>客户端没有 %1。</translation>
    </message>
    <message>
        <source>Here a number of seconds from 0 to %1 is to stand.</source>
        <translation>这里应当是 0 到 %1 之间的秒数。</translation>
    </message>
    <message>
        <source>Another question is named %1 already.</source>
        <translation>已有一个问题叫 %1。</translation>
    </message>
    <message>
        <source>a choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>The file is too large for a run.</source>
        <translation>文件太大，不可能是一份课程作答记录。</translation>
    </message>
    <message>
        <source>The run was saved by a newer version of this program.</source>
        <translation>这份作答记录是由本程序的更新版本保存的。</translation>
    </message>
    <message>
        <source>The file is damaged: &quot;%1&quot; is not as a run has it.</source>
        <translation>文件已损坏：“%1”不符合作答记录的格式。</translation>
    </message>
    <message>
        <source>The file is not a student&apos;s run.</source>
        <translation>该文件不是学生的作答记录。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>no simulated faults any more</source>
        <translation>取消模拟的故障</translation>
    </message>
    <message>
        <source>close() with RST</source>
        <translation>close()，发送 RST</translation>
    </message>
    <message>
        <source>close() while bytes wait unread</source>
        <translation>在还有未读字节时 close()</translation>
    </message>
    <message>
        <source>reads no more</source>
        <translation>暂停读取</translation>
    </message>
    <message>
        <source>reads again</source>
        <translation>恢复读取</translation>
    </message>
    <message>
        <source>asks for %1 bytes in each read()</source>
        <translation>每次 read() 要 %1 字节</translation>
    </message>
    <message>
        <source>writes until EAGAIN</source>
        <translation>一直写到 EAGAIN</translation>
    </message>
    <message>
        <source>writes no more</source>
        <translation>停止写满</translation>
    </message>
    <message>
        <source>duplicates the descriptor</source>
        <translation>复制描述符</translation>
    </message>
    <message>
        <source>close() of the duplicate</source>
        <translation>对复制的描述符 close()</translation>
    </message>
    <message>
        <source>sends %1</source>
        <translation>发送 %1</translation>
    </message>
    <message>
        <source>chooses its row</source>
        <translation>选中它的行</translation>
    </message>
    <message>
        <source>brings a panel forward</source>
        <translation>把面板放到前面</translation>
    </message>
    <message>
        <source>changes the layout</source>
        <translation>改变布局</translation>
    </message>
    <message>
        <source>explains %1</source>
        <translation>显示 %1 的解释</translation>
    </message>
    <message>
        <source>closes its window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>starts listening on %1:%2</source>
        <translation>在 %1:%2 上开始监听</translation>
    </message>
    <message>
        <source>accepts by itself</source>
        <translation>改为自动接受连接</translation>
    </message>
    <message>
        <source>accepts by hand only</source>
        <translation>改为手动接受连接</translation>
    </message>
    <message>
        <source>close() of the listener</source>
        <translation>对监听套接字 close()</translation>
    </message>
    <message>
        <source>close() of every socket</source>
        <translation>对所有套接字 close()</translation>
    </message>
    <message>
        <source>passes each line on to everybody else</source>
        <translation>把收到的行转发给其他人</translation>
    </message>
    <message>
        <source>sends each line back</source>
        <translation>把收到的行送回去</translation>
    </message>
    <message>
        <source>answers no line</source>
        <translation>收到的行一律不理</translation>
    </message>
    <message>
        <source>never closes a peer by itself</source>
        <translation>从不自动关闭对端的套接字</translation>
    </message>
    <message>
        <source>closes a peer by itself after RST</source>
        <translation>收到 RST 后自动关闭对端的套接字</translation>
    </message>
    <message>
        <source>closes a peer by itself when its stream ends</source>
        <translation>读到流结束后自动关闭对端的套接字</translation>
    </message>
    <message>
        <source>takes at most %1 peers</source>
        <translation>最多接受 %1 个对端</translation>
    </message>
    <message>
        <source>takes lines of at most %1 bytes</source>
        <translation>一行最多 %1 字节</translation>
    </message>
    <message>
        <source>gives up connecting</source>
        <translation>放弃连接</translation>
    </message>
    <message>
        <source>calls itself %1</source>
        <translation>自称 %1</translation>
    </message>
    <message>
        <source>each %1() is to transfer one byte</source>
        <translation>让每次 %1() 都只传送一个字节</translation>
    </message>
    <message>
        <source>the next %1() is to transfer one byte</source>
        <translation>让下一次 %1() 只传送一个字节</translation>
    </message>
    <message>
        <source>each %1() is to fail with %2</source>
        <translation>让每次 %1() 都失败：%2</translation>
    </message>
    <message>
        <source>the next %1() is to fail with %2</source>
        <translation>让下一次 %1() 失败：%2</translation>
    </message>
    <message>
        <source>writes %1</source>
        <translation>写出 %1</translation>
    </message>
    <message>
        <source>%1 (peer %2)</source>
        <translation>%1（对端 %2）</translation>
    </message>
    <message>
        <source>%1 (to everybody)</source>
        <translation>%1（发给所有人）</translation>
    </message>
    <message>
        <source>%1 (listener)</source>
        <translation>%1（监听套接字）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, refused with %2</source>
        <translation>%1，应被拒绝：%2</translation>
    </message>
    <message>
        <source>timer %1</source>
        <translation>定时器 %1</translation>
    </message>
    <message>
        <source>%1 bytes read</source>
        <translation>已读 %1 字节</translation>
    </message>
    <message>
        <source>%1 bytes written</source>
        <translation>已写 %1 字节</translation>
    </message>
    <message>
        <source>at least %1 bytes read</source>
        <translation>至少已读 %1 字节</translation>
    </message>
    <message>
        <source>at least %1 bytes written</source>
        <translation>至少已写 %1 字节</translation>
    </message>
    <message>
        <source>%1 bytes not written yet</source>
        <translation>还有 %1 字节没有写出</translation>
    </message>
    <message>
        <source>errno %1</source>
        <translation>errno %1</translation>
    </message>
    <message>
        <source>%1 bytes of an unfinished line</source>
        <translation>未完的一行有 %1 字节</translation>
    </message>
    <message>
        <source>owned by a process</source>
        <translation>属于某个进程</translation>
    </message>
    <message>
        <source>owned by no process</source>
        <translation>不属于任何进程</translation>
    </message>
    <message>
        <source>end of stream seen</source>
        <translation>已读到流结束</translation>
    </message>
    <message>
        <source>no end of stream seen</source>
        <translation>还没有读到流结束</translation>
    </message>
    <message>
        <source>reading shut</source>
        <translation>读方向已关闭</translation>
    </message>
    <message>
        <source>reading not shut</source>
        <translation>读方向没有关闭</translation>
    </message>
    <message>
        <source>writing shut</source>
        <translation>写方向已关闭</translation>
    </message>
    <message>
        <source>writing not shut</source>
        <translation>写方向没有关闭</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>reading paused</source>
        <translation>读取已暂停</translation>
    </message>
    <message>
        <source>being filled</source>
        <translation>正在写满</translation>
    </message>
    <message>
        <source>not being filled</source>
        <translation>没有在写满</translation>
    </message>
    <message>
        <source>at the server&apos;s end</source>
        <translation>在服务器一端</translation>
    </message>
    <message>
        <source>at the client&apos;s end</source>
        <translation>在客户端一端</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>a row %1</source>
        <translation>有一行 %1</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>没有任何行</translation>
    </message>
    <message>
        <source>just the rows %1</source>
        <translation>恰好有这些行：%1</translation>
    </message>
    <message>
        <source>peer %1</source>
        <translation>对端 %1</translation>
    </message>
    <message>
        <source>listener</source>
        <translation>监听套接字</translation>
    </message>
    <message>
        <source>a connection ended by FIN</source>
        <translation>有一个连接以 FIN 结束</translation>
    </message>
    <message>
        <source>a connection ended by RST</source>
        <translation>有一个连接因 RST 结束</translation>
    </message>
    <message>
        <source>a connection timed out</source>
        <translation>有一个连接超时结束</translation>
    </message>
    <message>
        <source>an attempt to connect given up</source>
        <translation>有一次连接尝试被放弃</translation>
    </message>
    <message>
        <source>a connection over</source>
        <translation>有一个连接已经结束</translation>
    </message>
    <message>
        <source>the server began</source>
        <translation>由服务器先开始</translation>
    </message>
    <message>
        <source>the client began</source>
        <translation>由客户端先开始</translation>
    </message>
    <message>
        <source>receives %1</source>
        <translation>收到 %1</translation>
    </message>
    <message>
        <source>connections that wait in the accept queue: %1</source>
        <translation>全连接队列中等待的连接：%1 个</translation>
    </message>
    <message>
        <source>connected peers: %1</source>
        <translation>已连接的对端：%1 个</translation>
    </message>
</context>
<context>
    <name>lesson::ActorProcess</name>
    <message>
        <source>The window &quot;%1&quot; does not answer.</source>
        <translation>窗口“%1”没有应答。</translation>
    </message>
    <message>
        <source>The window &quot;%1&quot; could not be opened: %2</source>
        <translation>无法打开窗口“%1”：%2</translation>
    </message>
    <message>
        <source>The window &quot;%1&quot; is closed.</source>
        <translation>窗口“%1”已经关闭。</translation>
    </message>
    <message>
        <source>The window &quot;%1&quot; does not read.</source>
        <translation>窗口“%1”不读取发给它的命令。</translation>
    </message>
    <message>
        <source>The window &quot;%1&quot; answers with a line that has no end.</source>
        <translation>窗口“%1”的应答是一行没有结尾的文字。</translation>
    </message>
    <message>
        <source>The window &quot;%1&quot; was ended by %2.</source>
        <translation>窗口“%1”被信号 %2 终止。</translation>
    </message>
    <message>
        <source>The window &quot;%1&quot; was closed.</source>
        <translation>窗口“%1”被关闭了。</translation>
    </message>
    <message>
        <source>The window &quot;%1&quot; ended with exit code %2.</source>
        <translation>窗口“%1”已退出，退出码为 %2。</translation>
    </message>
</context>
<context>
    <name>lesson::FigureRun</name>
    <message>
        <source>A window does not answer any more.</source>
        <translation>有一个窗口不再应答。</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder %1.</source>
        <translation>文件夹 %1 无法写入。</translation>
    </message>
    <message>
        <source>A window was closed.</source>
        <translation>有一个窗口被关闭了。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
</context>
<context>
    <name>lesson::Player</name>
    <message>
        <source>Step %1
Expected: %2
Instead: %3</source>
        <translation>第 %1 步
预期：%2
实际：%3</translation>
    </message>
    <message>
        <source>the windows answer</source>
        <translation>各窗口都有应答</translation>
    </message>
    <message>
        <source>One of them does not answer any more.</source>
        <translation>其中一个窗口不再应答。</translation>
    </message>
    <message>
        <source>the window &quot;%1&quot; stays</source>
        <translation>窗口“%1”一直开着</translation>
    </message>
    <message>
        <source>It succeeded. %1</source>
        <translation>调用成功了。%1</translation>
    </message>
    <message>
        <source>exactly one of the answers of the question holds</source>
        <translation>该题恰好有一个选项成立</translation>
    </message>
    <message>
        <source>None of them holds.</source>
        <translation>没有一个选项成立。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them hold:</source>
        <translation>
            <numerusform>有 %n 个选项成立：</numerusform>
        </translation>
    </message>
    <message>
        <source>the figure &quot;%1&quot;</source>
        <translation>插图“%1”</translation>
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
    <message>
        <source>Simulated: the kernel did not say this.</source>
        <translation>模拟的结果：并非内核给出。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Sending window</source>
        <translation>发送窗口</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时</translation>
    </message>
    <message>
        <source>%1 seg.</source>
        <translation>%1 段</translation>
    </message>
    <message>
        <source>close() waits up to %1 s until everything is acknowledged: SO_LINGER. A thread of its own waits, so this window goes on.</source>
        <translation>close() 最多等 %1 秒，直到全部数据得到确认：这是 SO_LINGER 的作用。等待在单独的线程里进行，所以本窗口不会停住。</translation>
    </message>
</context>
<context>
    <name>panels::AcceptQueueModel</name>
    <message>
        <source>accept queue</source>
        <translation>全连接队列</translation>
    </message>
    <message>
        <source>SYN queue</source>
        <translation>半连接队列</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>队列之外</translation>
    </message>
    <message>
        <source>The kernel has finished the handshake; the client is ESTABLISHED and can write already. accept() takes it out.</source>
        <translation>内核已经完成三次握手；客户端处于 ESTABLISHED，已经可以写数据。accept() 会把它取出来。</translation>
    </message>
    <message>
        <source>SYN_RECV: the last ACK of the three-way handshake is still to come (or, with TCP_DEFER_ACCEPT, the first data).</source>
        <translation>SYN_RECV：三次握手的最后一个 ACK 还没有到（设置了 TCP_DEFER_ACCEPT 时，则是第一批数据还没有到）。</translation>
    </message>
    <message>
        <source>SYN_SENT: there was no room, so its SYN was dropped. The client sends SYN again after 1 s, 2 s, 4 s …</source>
        <translation>SYN_SENT：队列没有空位，它的 SYN 被丢弃。客户端会在 1 s、2 s、4 s……后重发 SYN。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Waits in</source>
        <translation>所在位置</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>已等待</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>已收字节</translation>
    </message>
</context>
<context>
    <name>panels::AcceptQueuePanel</name>
    <message>
        <source>%1 of %2 places taken</source>
        <translation>已占 %1 个位置，共 %2 个</translation>
    </message>
    <message>
        <source>accept queue: %1</source>
        <translation>全连接队列：%1</translation>
    </message>
    <message>
        <source>Nothing listens yet: the accept queue is made by listen().</source>
        <translation>还没有监听：全连接队列由 listen() 建立。</translation>
    </message>
    <message>
        <source>The kernel&apos;s table has not told the queue yet.</source>
        <translation>内核表还没有给出队列的情况。</translation>
    </message>
    <message>
        <source>Full: the SYN of the next client is dropped. It stays in SYN_SENT and sends SYN again after 1 s, 2 s, 4 s … until accept() makes room, or it gives up.</source>
        <translation>队列已满：下一个客户端的 SYN 会被丢弃。它停在 SYN_SENT，并在 1 s、2 s、4 s……后重发 SYN，直到 accept() 腾出位置，或者它自己放弃。</translation>
    </message>
    <message>
        <source>A backlog of N admits N + 1 connections before accept() is called: the kernel finishes their handshakes by itself.</source>
        <translation>backlog 为 N 时，在调用 accept() 之前可容纳 N + 1 个连接：三次握手由内核自行完成。</translation>
    </message>
    <message>
        <source>connections that wait before the listener</source>
        <translation>在监听套接字前等待的连接</translation>
    </message>
    <message>
        <source>Accept queue</source>
        <translation>全连接队列</translation>
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
    <message>
        <source>Way</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>how it is written</source>
        <translation>写入方式</translation>
    </message>
    <message>
        <source>How it is written: text or hex, line end, encoding, bytes in each write(), how often, fill. Hidden: UTF-8 text and LF in one write().</source>
        <translation>写入方式：文本或十六进制、行尾、编码、每次 write() 的字节数、次数、填充。收起时：UTF-8 文本加 LF，一次 write() 写完。</translation>
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
    <message>
        <source>Nothing waits unread yet. Reading is paused now: once Recv-Q shows bytes, choose “Close with unread data” again, and close() sends RST.</source>
        <translation>现在还没有未读的数据。读取已暂停：等 Recv-Q 出现字节后，再次选择“带未读数据关闭”，close() 就会发送 RST。</translation>
    </message>
    <message>
        <source>Read once</source>
        <translation>读一次</translation>
    </message>
    <message>
        <source>more to do with this connection</source>
        <translation>对此连接的更多操作</translation>
    </message>
    <message>
        <source>Bytes asked for in each read()</source>
        <translation>每次 read() 请求的字节数</translation>
    </message>
    <message>
        <source>Duplicate descriptor: dup()</source>
        <translation>复制描述符：dup()</translation>
    </message>
    <message>
        <source>Close the duplicate</source>
        <translation>关闭复制的描述符</translation>
    </message>
    <message>
        <source>Close with unread data (RST)</source>
        <translation>带未读数据关闭（RST）</translation>
    </message>
    <message>
        <source>fcntl(fd, F_DUPFD_CLOEXEC): a second descriptor of the same socket. close() of one of the two sends nothing.</source>
        <translation>fcntl(fd, F_DUPFD_CLOEXEC)：为同一个套接字再要一个描述符。关闭两个中的一个不会发送任何东西。</translation>
    </message>
    <message>
        <source>close(): gives the second descriptor back; nothing is sent.</source>
        <translation>close()：归还第二个描述符；不发送任何东西。</translation>
    </message>
    <message>
        <source>Pauses reading, then close(fd): where bytes wait unread, the kernel sends RST instead of FIN, and there is no TIME_WAIT.</source>
        <translation>先暂停读取，再 close(fd)：若还有未读的数据，内核发送 RST 而不是 FIN，也就没有 TIME_WAIT。</translation>
    </message>
    <message>
        <source>There is no connection to read from.</source>
        <translation>没有可读的连接。</translation>
    </message>
    <message>
        <source>read(fd), one call, whatever waits: also while reading is paused, after SHUT_RD, and after the end.</source>
        <translation>read(fd)，只调用一次，有什么读什么：暂停读取时、SHUT_RD 之后、对方结束之后也可以。</translation>
    </message>
    <message>
        <source>Bytes in each read(), a second descriptor, close with unread data</source>
        <translation>每次 read() 的字节数、第二个描述符、带未读数据关闭</translation>
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
    <name>panels::ExplainPanel</name>
    <message>
        <source>Explain</source>
        <translation>讲解</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退（Alt+←）</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进（Alt+→）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>TCP state</source>
        <translation>TCP 状态</translation>
    </message>
    <message>
        <source>Socket option</source>
        <translation>套接字选项</translation>
    </message>
    <message>
        <source>System call</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>errno</source>
        <translation>errno</translation>
    </message>
    <message>
        <source>Column or figure</source>
        <translation>列或数值</translation>
    </message>
    <message>
        <source>Field of TCP_INFO</source>
        <translation>TCP_INFO 字段</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>When to set it</source>
        <translation>何时设置</translation>
    </message>
    <message>
        <source>When it is called</source>
        <translation>何时调用</translation>
    </message>
    <message>
        <source>When it appears</source>
        <translation>何时出现</translation>
    </message>
    <message>
        <source>How it comes about</source>
        <translation>如何产生</translation>
    </message>
    <message>
        <source>What leads here</source>
        <translation>什么时候会这样</translation>
    </message>
    <message>
        <source>What follows from it</source>
        <translation>产生的影响</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>What can follow</source>
        <translation>接下来会怎样</translation>
    </message>
    <message>
        <source>Where it is written</source>
        <translation>参考资料</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>相关内容</translation>
    </message>
    <message>
        <source>Or begin here</source>
        <translation>或者从这里开始</translation>
    </message>
    <message>
        <source>Press F1, or click a state, call or errno.</source>
        <translation>按 F1，或点击一个状态、系统调用或 errno。</translation>
    </message>
</context>
<context>
    <name>panels::Explainer</name>
    <message>
        <source>&amp;Explain</source>
        <translation>讲解(&amp;E)</translation>
    </message>
    <message>
        <source>Explains what has the focus or is under the pointer.</source>
        <translation>讲解当前焦点或鼠标所指的内容。</translation>
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
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Save the rows</source>
        <translation>保存表格内容</translation>
    </message>
    <message>
        <source>Mermaid</source>
        <translation>Mermaid</translation>
    </message>
    <message>
        <source>Both windows</source>
        <translation>两个窗口并排</translation>
    </message>
    <message>
        <source>Make a figure …</source>
        <translation>制作插图…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
</context>
<context>
    <name>panels::FaultList</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear: %1</source>
        <translation>清除：%1</translation>
    </message>
    <message>
        <source>No fault is simulated: every result is the kernel&apos;s own.</source>
        <translation>没有模拟任何故障：所有结果都来自内核。</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
</context>
<context>
    <name>panels::FaultsBadge</name>
    <message>
        <source>Simulated: %1</source>
        <translation>模拟故障：%1</translation>
    </message>
    <message>
        <source>Click to change or clear it.</source>
        <translation>点击可更改或清除。</translation>
    </message>
</context>
<context>
    <name>panels::FaultsPanel</name>
    <message>
        <source>transfers one byte</source>
        <translation>只传送 1 字节</translation>
    </message>
    <message>
        <source>Simulate a fault</source>
        <translation>模拟故障</translation>
    </message>
    <message>
        <source>Call:</source>
        <translation>调用：</translation>
    </message>
    <message>
        <source>Result:</source>
        <translation>结果：</translation>
    </message>
    <message>
        <source>The call that shall fail</source>
        <translation>要失败的调用</translation>
    </message>
    <message>
        <source>With what it shall fail</source>
        <translation>失败的结果</translation>
    </message>
    <message>
        <source>the next call only</source>
        <translation>仅下一次调用</translation>
    </message>
    <message>
        <source>every call, until cleared</source>
        <translation>每次调用，直到清除</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>模拟</translation>
    </message>
</context>
<context>
    <name>panels::FigureDialog</name>
    <message>
        <source>Save the figure</source>
        <translation>保存插图</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>%1 × %2 px; the PNG has %3 × %4.</source>
        <translation>%1 × %2 像素；PNG 为 %3 × %4。</translation>
    </message>
    <message>
        <source>Words of callout %1</source>
        <translation>标号 %1 的说明</translation>
    </message>
    <message>
        <source>Remove callout %1</source>
        <translation>删除标号 %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Capt&amp;ion</source>
        <translation>图注(&amp;I)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Wi&amp;dth</source>
        <translation>宽(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高(&amp;H)</translation>
    </message>
    <message>
        <source>Sca&amp;le of a PNG</source>
        <translation>PNG 倍率(&amp;L)</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>主题(&amp;E)</translation>
    </message>
    <message>
        <source>Make a figure</source>
        <translation>制作插图</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Save as P&amp;NG …</source>
        <translation>另存为 PNG(&amp;N)…</translation>
    </message>
    <message>
        <source>Save as PD&amp;F …</source>
        <translation>另存为 PDF(&amp;F)…</translation>
    </message>
    <message>
        <source>A click on the preview sets a numbered callout. Drag it, or move it with the arrow keys; Delete removes it.</source>
        <translation>在预览上单击可放置一个带编号的标号。可以拖动它，或用方向键移动；按 Delete 键删除。</translation>
    </message>
    <message>
        <source>Whole window</source>
        <translation>整个窗口</translation>
    </message>
    <message>
        <source>Both windows</source>
        <translation>两个窗口并排</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>与屏幕相同</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定大小</translation>
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
        <source>&amp;Stable names and no times</source>
        <translation>固定编号，不写时间(&amp;S)</translation>
    </message>
    <message>
        <source>The same figure each time the same thing is done: ports that the kernel chose become 50001, 50002 …, PIDs 1001, 1002 …, descriptors 3, 4, 5 …, and no times are told.</source>
        <translation>同样的操作每次都得到同样的插图：内核分配的端口写作 50001、50002……，PID 写作 1001、1002……，描述符写作 3、4、5……，时间一律不写。</translation>
    </message>
</context>
<context>
    <name>panels::FigureMaker</name>
    <message>
        <source>Both windows need a connection whose other end is another Sockscope window on this machine; there is none.</source>
        <translation>两个窗口并排需要一条连接，其另一端也是本机上的 Sockscope 窗口；现在没有这样的连接。</translation>
    </message>
    <message>
        <source>The other window did not answer in time.</source>
        <translation>另一个窗口没有及时回应。</translation>
    </message>
    <message>
        <source>The program at the other end is no Sockscope window.</source>
        <translation>另一端的程序不是 Sockscope 窗口。</translation>
    </message>
    <message>
        <source>“%1” is nowhere to be seen in the figure.</source>
        <translation>插图里看不到“%1”。</translation>
    </message>
    <message>
        <source>Process %1 is no Sockscope window of yours.</source>
        <translation>进程 %1 不是你打开的 Sockscope 窗口。</translation>
    </message>
</context>
<context>
    <name>panels::FigurePreview</name>
    <message>
        <source>Preview of the figure</source>
        <translation>插图预览</translation>
    </message>
    <message>
        <source>Callout %1 is chosen, at %2, %3; the arrow keys move it.</source>
        <translation>已选中标号 %1，位置 %2，%3；可用方向键移动。</translation>
    </message>
    <message>
        <source>Callouts: %1</source>
        <translation>标注：%1 处</translation>
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
    <message>
        <source>Sending: given up, the peer does not answer any more.</source>
        <translation>发送方向：已放弃，对端不再应答。</translation>
    </message>
    <message>
        <source>Receiving: given up, the peer does not answer any more.</source>
        <translation>接收方向：已放弃，对端不再应答。</translation>
    </message>
</context>
<context>
    <name>panels::HistoryBar</name>
    <message>
        <source>Looking at %1: a moment gone by</source>
        <translation>正在回看 %1：已经过去的时刻</translation>
    </message>
    <message>
        <source>Live. Nothing has happened yet.</source>
        <translation>实时。还没有发生任何事。</translation>
    </message>
    <message>
        <source>Live. Move the slider to look back.</source>
        <translation>实时。拖动滑块可以回看。</translation>
    </message>
    <message>
        <source>History: %1</source>
        <translation>回看：%1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>One moment back</source>
        <translation>后退一个时刻</translation>
    </message>
    <message>
        <source>One moment forward</source>
        <translation>前进一个时刻</translation>
    </message>
    <message>
        <source>Back to what is now (Escape in the slider)</source>
        <translation>回到现在（在滑块上按 Esc 键也可以）</translation>
    </message>
    <message>
        <source>Each moment of this session: every panel shows it as it was then.</source>
        <translation>本次会话的每个时刻：所有面板都显示当时的样子。</translation>
    </message>
    <message>
        <source>Moments: %1</source>
        <translation>共 %1 个时刻</translation>
    </message>
    <message>
        <source>live, moments: %1</source>
        <translation>实时，共 %1 个时刻</translation>
    </message>
    <message>
        <source>A moment gone by</source>
        <translation>过去的某一时刻</translation>
    </message>
</context>
<context>
    <name>panels::HistoryTools</name>
    <message>
        <source>History</source>
        <translation>回看</translation>
    </message>
    <message>
        <source>Not live: %1</source>
        <translation>非实时：%1</translation>
    </message>
    <message>
        <source>Look back at any moment of this session (Ctrl+H)</source>
        <translation>回看本次会话的任意时刻（Ctrl+H）</translation>
    </message>
    <message>
        <source>Show everything at this moment</source>
        <translation>所有面板都回到这一时刻</translation>
    </message>
</context>
<context>
    <name>panels::LadderBar</name>
    <message>
        <source>── observed   ╌╌ inferred</source>
        <translation>── 看到   ╌╌ 推断</translation>
    </message>
    <message>
        <source>Observed: both the sending and the receiving were seen. Inferred: it must have been, by what was seen. What happened outside our view is not drawn.</source>
        <translation>看到：发出和到达都看到了。推断：根据看到的情况，它一定发生过。看不到的事情不画。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the ladder</source>
        <translation>复制时序图</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Picture of the whole ladder</source>
        <translation>整张时序图的图片</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>全部连接</translation>
    </message>
    <message>
        <source>The ladders of all connections of this window, one below the other, with one clock for all.</source>
        <translation>本窗口全部连接的时序图，上下排列，共用一个时钟。</translation>
    </message>
</context>
<context>
    <name>panels::LadderPanel</name>
    <message>
        <source>Nothing is known of this connection yet.</source>
        <translation>对这条连接还一无所知。</translation>
    </message>
    <message>
        <source>Choose a connection: click its row in the kernel table. Here you then see its calls, states and segments in the order of time.</source>
        <translation>请选择一条连接：在内核表中点它的那一行。这里会按时间顺序画出它的系统调用、状态和报文段。</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>时序图</translation>
    </message>
</context>
<context>
    <name>panels::LadderView</name>
    <message>
        <source>Ladder of the calls, states and segments of both ends</source>
        <translation>时序图：两端的系统调用、状态和报文段</translation>
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
    <message>
        <source>This session is one of %1: open it with that program.
</source>
        <translation>此会话由 %1 保存：请用该程序打开。
</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation>没有文件夹“%1”。</translation>
    </message>
</context>
<context>
    <name>panels::LedgerBar</name>
    <message>
        <source>Both directions</source>
        <translation>两个方向</translation>
    </message>
    <message>
        <source>Sent only</source>
        <translation>只看发送</translation>
    </message>
    <message>
        <source>Received only</source>
        <translation>只看接收</translation>
    </message>
    <message>
        <source>Which direction the ledger shows</source>
        <translation>字节账本显示哪个方向</translation>
    </message>
    <message>
        <source>Encoding in which the bytes are read as text</source>
        <translation>按哪种编码把字节读成文字</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Smaller: calls without their bytes (Ctrl+wheel)</source>
        <translation>缩小：只看调用，不看字节（Ctrl+滚轮）</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Larger: every byte that is kept (Ctrl+wheel)</source>
        <translation>放大：显示保存下来的每个字节（Ctrl+滚轮）</translation>
    </message>
    <message>
        <source>→ sent: %1</source>
        <translation>→ 发送：%1</translation>
    </message>
    <message>
        <source>← received: %1</source>
        <translation>← 接收：%1</translation>
    </message>
    <message>
        <source>Click to see where.</source>
        <translation>点一下，看看在哪里。</translation>
    </message>
    <message>
        <source>such places: %1</source>
        <translation>这样的地方共 %1 处</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>panels::LedgerDetail</name>
    <message>
        <source>The chosen bytes in hex and as text</source>
        <translation>选中的字节：十六进制与文字</translation>
    </message>
    <message>
        <source>Click a call or a byte to see where its bytes came from and where they went.</source>
        <translation>点一个调用或一个字节，就能看到这些字节从哪里来、到哪里去。</translation>
    </message>
</context>
<context>
    <name>panels::LedgerPanel</name>
    <message>
        <source>Choose a connection: click its row in the kernel table. Here you then see which bytes of which write() came out in which read().</source>
        <translation>请先选一条连接：在内核状态表里点它那一行。这里就会显示：哪个 write() 的哪些字节，由哪个 read() 读了出来。</translation>
    </message>
    <message>
        <source>Nothing has gone through this connection yet. Send a line: each write() and each read() then stands here with its bytes.</source>
        <translation>这条连接上还没有传过数据。发一行试试：每个 write() 和每个 read() 连同它的字节都会出现在这里。</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>字节账本</translation>
    </message>
</context>
<context>
    <name>panels::LedgerView</name>
    <message>
        <source>we write</source>
        <translation>本端写入</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>peer reads</source>
        <translation>对端读出</translation>
    </message>
    <message>
        <source>peer writes</source>
        <translation>对端写入</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>we read</source>
        <translation>本端读出</translation>
    </message>
    <message>
        <source>The bytes of each direction with the writes above and the reads below</source>
        <translation>每个方向的字节，上面是写，下面是读</translation>
    </message>
</context>
<context>
    <name>panels::LessonBar</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Plays the lesson afresh, up to the step before this one (Left)</source>
        <translation>从头重新演示，停在前一步（←）</translation>
    </message>
    <message>
        <source>Goes on to the next step (Space, Enter or Right)</source>
        <translation>继续到下一步（空格、回车或 →）</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Opens the windows afresh and plays from the beginning (Space)</source>
        <translation>重新打开各个窗口，从头演示（空格）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Closes the lesson&apos;s other windows (Esc)</source>
        <translation>关闭这一课的其他窗口（Esc）</translation>
    </message>
    <message>
        <source>Play slowly</source>
        <translation>慢速播放</translation>
    </message>
    <message>
        <source>Goes on by itself, until something is asked</source>
        <translation>自动往下演示，遇到提问就停下</translation>
    </message>
    <message>
        <source>A step every %1 s</source>
        <translation>每 %1 秒一步</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>指示操作</translation>
    </message>
    <message>
        <source>Points at what is about to be used before it is used</source>
        <translation>操作之前，先框出将要使用的控件</translation>
    </message>
    <message>
        <source>Save my run …</source>
        <translation>保存我的作业……</translation>
    </message>
    <message>
        <source>Keeps your answers and what the windows have seen, to be handed in</source>
        <translation>把你的回答和各窗口看到的内容存成文件，用来上交</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>panels::LessonChoice</name>
    <message>
        <source>the kernel&apos;s answer</source>
        <translation>内核的答案</translation>
    </message>
    <message>
        <source>your answer</source>
        <translation>你的答案</translation>
    </message>
</context>
<context>
    <name>panels::LessonMenu</name>
    <message>
        <source>Use other addresses?</source>
        <translation>使用本机以外的地址？</translation>
    </message>
    <message>
        <source>This lesson uses addresses beyond this computer: it may connect to others, or let others connect. There is no password and no encryption.</source>
        <translation>这一课会用到本机以外的地址：可能连接其他计算机，也可能让其他计算机连进来。没有密码，也不加密。</translation>
    </message>
    <message>
        <source>Play it</source>
        <translation>开始演示</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>打开课程文件</translation>
    </message>
    <message>
        <source>Lessons (*.json)</source>
        <translation>课程文件 (*.json)</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>打开作业</translation>
    </message>
    <message>
        <source>Runs of lessons (*.sockscope-run)</source>
        <translation>课程作业 (*.sockscope-run)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>Open a lesson file …</source>
        <translation>打开课程文件……</translation>
    </message>
    <message>
        <source>Open a run …</source>
        <translation>打开作业……</translation>
    </message>
    <message>
        <source>Record a lesson …</source>
        <translation>录制课程…</translation>
    </message>
</context>
<context>
    <name>panels::LessonRunSaving</name>
    <message>
        <source>Save my run</source>
        <translation>保存我的作业</translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation>你的姓名(&amp;Y)：</translation>
    </message>
    <message>
        <source>The file holds your name, your answers, how far you came, and what each window has seen. Whoever opens it can read all of that.</source>
        <translation>文件里有你的姓名、你的回答、演示到哪一步，以及各窗口看到的内容。打开文件的人都能看到这些。</translation>
    </message>
    <message>
        <source>Runs of lessons (*.%1)</source>
        <translation>课程作业 (*.%1)</translation>
    </message>
</context>
<context>
    <name>panels::LessonRunWindow</name>
    <message>
        <source>Sockscope · run of %1 (read-only)</source>
        <translation>套接字镜 · %1 的作业（只读）</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>%1 · begun on %2</source>
        <translation>%1 · 开始于 %2</translation>
    </message>
    <message>
        <source>Played to the end: %1 steps.</source>
        <translation>已完成，共 %1 步。</translation>
    </message>
    <message>
        <source>Played %1 of %2 steps.</source>
        <translation>完成了 %2 步中的 %1 步。</translation>
    </message>
    <message>
        <source>Answers: %1 of %2 as the kernel&apos;s</source>
        <translation>回答：%2 题中有 %1 题与内核一致</translation>
    </message>
    <message>
        <source>No answer was given.</source>
        <translation>没有作答。</translation>
    </message>
    <message>
        <source>Chosen: %1. The answer was not seen.</source>
        <translation>选择了 %1。还没有看到答案。</translation>
    </message>
    <message>
        <source>chosen: %1</source>
        <translation>选择了 %1</translation>
    </message>
    <message>
        <source>the kernel: %1</source>
        <translation>内核的答案是 %1</translation>
    </message>
    <message>
        <source>What each window has seen</source>
        <translation>各窗口看到的内容</translation>
    </message>
    <message>
        <source>Open the session of &quot;%1&quot;</source>
        <translation>打开“%1”的会话</translation>
    </message>
</context>
<context>
    <name>panels::LessonWindow</name>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Sockscope · %1</source>
        <translation>套接字镜 · %1</translation>
    </message>
    <message>
        <source>The lesson was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The windows are opening …</source>
        <translation>正在打开各个窗口……</translation>
    </message>
    <message>
        <source>Played again, up to where it was …</source>
        <translation>正在重新演示到刚才的位置……</translation>
    </message>
</context>
<context>
    <name>panels::NewWindow</name>
    <message>
        <source>The program %1 is not beside this one.</source>
        <translation>本程序所在的目录里没有 %1。</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>新建窗口(&amp;N)</translation>
    </message>
    <message>
        <source>New client window</source>
        <translation>新建客户端窗口</translation>
    </message>
    <message>
        <source>New server window</source>
        <translation>新建服务器窗口</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>新建客户端</translation>
    </message>
    <message>
        <source>New client for this server</source>
        <translation>为本服务器新建客户端</translation>
    </message>
    <message>
        <source>Opens a client window, a program of its own, with the address of this server filled in.</source>
        <translation>打开一个客户端窗口（独立的进程），并填好本服务器的地址。</translation>
    </message>
    <message>
        <source>Another server on this port</source>
        <translation>在本端口上再开一个服务器</translation>
    </message>
    <message>
        <source>Opens a server window with this address and SO_REUSEPORT filled in: both servers need the option before bind.</source>
        <translation>打开一个服务器窗口，填好本地址并勾选 SO_REUSEPORT：两个服务器都必须在 bind 之前设置该选项。</translation>
    </message>
</context>
<context>
    <name>panels::OptionRow</name>
    <message>
        <source>setsockopt(%1, %2, %3, …), then getsockopt()</source>
        <translation>setsockopt(%1, %2, %3, …)，然后 getsockopt()</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>设置 %1</translation>
    </message>
    <message>
        <source>%1 as the kernel tells it</source>
        <translation>内核给出的 %1 值</translation>
    </message>
    <message>
        <source>It was not asked for at that moment.</source>
        <translation>当时没有查询过它。</translation>
    </message>
</context>
<context>
    <name>panels::OptionsPanel</name>
    <message>
        <source>There is no socket yet: make one with step 1.</source>
        <translation>还没有套接字：先用第 1 步创建一个。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>套接字选项</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>getsockopt</source>
        <translation>getsockopt</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果说明</translation>
    </message>
    <message>
        <source>Socket:</source>
        <translation>套接字：</translation>
    </message>
    <message>
        <source>The socket whose options are shown</source>
        <translation>显示其选项的套接字</translation>
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
    <name>panels::PeerView</name>
    <message>
        <source>Peers</source>
        <translation>客户端列表</translation>
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
        <source>Nobody is connected. Start the client, or type in a terminal:</source>
        <translation>目前没有客户端连接。请启动客户端，或在终端中输入：</translation>
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
    <message>
        <source>(full: the kernel lets in backlog + 1)</source>
        <translation>（已满：内核最多放入 backlog + 1 个）</translation>
    </message>
</context>
<context>
    <name>panels::QueueCalls</name>
    <message>
        <source>Pause accept</source>
        <translation>暂停 accept</translation>
    </message>
    <message>
        <source>Resume accept</source>
        <translation>恢复 accept</translation>
    </message>
    <message>
        <source>Calls accept() no more by itself: connections stay in the accept queue until accept() is clicked.</source>
        <translation>不再自动调用 accept()：连接留在全连接队列里，直到点击 accept()。</translation>
    </message>
    <message>
        <source>Calls accept() again by itself, as often as somebody waits.</source>
        <translation>重新自动调用 accept()：只要有连接在等待就取出来。</translation>
    </message>
    <message>
        <source>listen() again</source>
        <translation>再次 listen()</translation>
    </message>
    <message>
        <source>new backlog</source>
        <translation>新的 backlog</translation>
    </message>
</context>
<context>
    <name>panels::QueueFigures</name>
    <message>
        <source>backlog asked for</source>
        <translation>请求的 backlog</translation>
    </message>
    <message>
        <source>effective backlog</source>
        <translation>实际生效的 backlog</translation>
    </message>
    <message>
        <source>waiting now</source>
        <translation>正在等待</translation>
    </message>
    <message>
        <source>Counted for all listeners of this system (network namespace) together, since listen() of this one.</source>
        <translation>这是本系统（网络命名空间）所有监听套接字的合计，从这个套接字 listen() 时算起。</translation>
    </message>
    <message>
        <source>The number that listen(fd, backlog) was given last.</source>
        <translation>最近一次 listen(fd, backlog) 传入的数。</translation>
    </message>
    <message>
        <source>/proc/sys/net/core/somaxconn: the system&apos;s upper limit for a backlog.</source>
        <translation>/proc/sys/net/core/somaxconn：系统对 backlog 的上限。</translation>
    </message>
    <message>
        <source>min(backlog, somaxconn), as the kernel tells it. N admits N + 1 connections.</source>
        <translation>min(backlog, somaxconn)，由内核给出。值为 N 时可容纳 N + 1 个连接。</translation>
    </message>
    <message>
        <source>Recv-Q of the LISTEN row: connections that nobody has accepted yet.</source>
        <translation>LISTEN 行的 Recv-Q：还没有被 accept() 取走的连接数。</translation>
    </message>
    <message>
        <source>How often the accept queue was full when a client knocked.</source>
        <translation>有客户端到来而全连接队列已满的次数。</translation>
    </message>
    <message>
        <source>How often a listener dropped a SYN, for this or any other reason.</source>
        <translation>监听套接字因此或因其他原因丢弃 SYN 的次数。</translation>
    </message>
</context>
<context>
    <name>panels::RecordFigure</name>
    <message>
        <source>A figure</source>
        <translation>插图</translation>
    </message>
    <message>
        <source>Caption:</source>
        <translation>图注：</translation>
    </message>
    <message>
        <source>Of the window:</source>
        <translation>窗口：</translation>
    </message>
    <message>
        <source>What of it:</source>
        <translation>取哪一部分：</translation>
    </message>
    <message>
        <source>%1 beside %2</source>
        <translation>%1 与 %2 并排</translation>
    </message>
    <message>
        <source>the whole window</source>
        <translation>整个窗口</translation>
    </message>
</context>
<context>
    <name>panels::RecordQuestion</name>
    <message>
        <source>A question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Because:</source>
        <translation>理由：</translation>
    </message>
    <message>
        <source>What is asked:</source>
        <translation>提问：</translation>
    </message>
    <message>
        <source>It is right where this row is seen:</source>
        <translation>表中出现这一行时，它就是正确答案：</translation>
    </message>
    <message>
        <source>Answer %1:</source>
        <translation>选项 %1：</translation>
    </message>
    <message>
        <source>the server&apos;s end</source>
        <translation>服务器一端</translation>
    </message>
    <message>
        <source>the client&apos;s end</source>
        <translation>客户端一端</translation>
    </message>
</context>
<context>
    <name>panels::RecordSteps</name>
    <message>
        <source>Seen in the window: ticked, the lesson expects it here.</source>
        <translation>窗口中看到的情况：打勾后，课程会在这里等待它出现。</translation>
    </message>
    <message>
        <source>%1   “%2”</source>
        <translation>%1   “%2”</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>The answer to the question</source>
        <translation>问题的答案</translation>
    </message>
    <message>
        <source>Figure %1 of %2</source>
        <translation>插图 %1，取自 %2</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>panels::RecordWindow</name>
    <message>
        <source>Use the two windows as always: what you do is written down here.</source>
        <translation>像平常一样使用这两个窗口：您的操作会记录在这里。</translation>
    </message>
    <message>
        <source>Sockscope · Record a lesson</source>
        <translation>套接字镜 · 录制课程</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Caption of the step:</source>
        <translation>步骤的说明(&amp;C)：</translation>
    </message>
    <message>
        <source>Rem&amp;ember:</source>
        <translation>要点(&amp;E)：</translation>
    </message>
    <message>
        <source>Title of the lesson</source>
        <translation>课程的标题</translation>
    </message>
    <message>
        <source>What is said with the chosen step</source>
        <translation>所选步骤的说明</translation>
    </message>
    <message>
        <source>What is to be remembered</source>
        <translation>需要记住的要点</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation>录制的步骤</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>The chosen step comes before the one above it</source>
        <translation>把所选步骤移到上一步之前</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>The chosen step comes behind the one below it</source>
        <translation>把所选步骤移到下一步之后</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The chosen step is left out of the lesson</source>
        <translation>从课程中删去所选步骤</translation>
    </message>
    <message>
        <source>Add words</source>
        <translation>添加文字</translation>
    </message>
    <message>
        <source>A step that only says something</source>
        <translation>只有一句话的步骤</translation>
    </message>
    <message>
        <source>Add a question …</source>
        <translation>添加问题…</translation>
    </message>
    <message>
        <source>The class predicts; what follows up to the answer shows who was right</source>
        <translation>先让学生预测；问题与答案之间的步骤会揭晓谁对</translation>
    </message>
    <message>
        <source>Add a figure …</source>
        <translation>添加插图…</translation>
    </message>
    <message>
        <source>A picture for the handout</source>
        <translation>讲义里的一幅图</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>增加客户端</translation>
    </message>
    <message>
        <source>One more window takes part</source>
        <translation>再加入一个客户端窗口</translation>
    </message>
    <message>
        <source>Play it</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Plays what was recorded so far, with windows of its own</source>
        <translation>另开窗口，播放目前录制的内容</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Writes the lesson into a file (*.json)</source>
        <translation>把课程写入文件（*.json）</translation>
    </message>
    <message>
        <source>What is done between the question and its answer shows who was right.</source>
        <translation>问题与答案之间的步骤会揭晓谁对。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>保存课程</translation>
    </message>
    <message>
        <source>Lessons (*.json)</source>
        <translation>课程 (*.json)</translation>
    </message>
    <message>
        <source>Save the lesson?</source>
        <translation>要保存课程吗？</translation>
    </message>
    <message>
        <source>What was recorded is not saved.</source>
        <translation>录制的内容尚未保存。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>panels::SayItPanel</name>
    <message>
        <source>C program</source>
        <translation>C 程序</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>所有调用</translation>
    </message>
    <message>
        <source>Calls of the chosen connection</source>
        <translation>所选连接的调用</translation>
    </message>
    <message>
        <source># There is no connection yet.</source>
        <translation># 还没有连接。</translation>
    </message>
    <message>
        <source>Save the C program</source>
        <translation>保存 C 程序</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>换种说法</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>The commands or the program</source>
        <translation>命令或程序</translation>
    </message>
    <message>
        <source>Say it in</source>
        <translation>换成</translation>
    </message>
    <message>
        <source>Which calls are written</source>
        <translation>写出哪些调用</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies what is selected, or all of it.</source>
        <translation>复制选中的部分；没有选中时复制全部。</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>保存 …</translation>
    </message>
    <message>
        <source>Saves the C program as a file.</source>
        <translation>把 C 程序保存为文件。</translation>
    </message>
    <message>
        <source>The client: connects to %1</source>
        <translation>客户端：连接 %1</translation>
    </message>
    <message>
        <source>The server: listens on %1</source>
        <translation>服务器：监听 %1</translation>
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
    <name>panels::SessionMenu</name>
    <message>
        <source>Sessions (*.%1)</source>
        <translation>会话文件 (*.%1)</translation>
    </message>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Open a saved session</source>
        <translation>打开已保存的会话</translation>
    </message>
    <message>
        <source>S&amp;ession</source>
        <translation>会话(&amp;E)</translation>
    </message>
    <message>
        <source>Save the session …</source>
        <translation>保存会话…</translation>
    </message>
    <message>
        <source>Open a saved session …</source>
        <translation>打开已保存的会话…</translation>
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
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>%1 · %2 · connect() failed: bound, not connected</source>
        <translation>%1 · %2 · connect() 失败：已绑定，未连接</translation>
    </message>
    <message>
        <source>%1 · saved session %2 (read-only)</source>
        <translation>%1 · 已保存的会话 %2（只读）</translation>
    </message>
</context>
<context>
    <name>panels::SocketChoice</name>
    <message>
        <source>client fd %1</source>
        <translation>客户端 fd %1</translation>
    </message>
    <message>
        <source>listener fd %1</source>
        <translation>监听套接字 fd %1</translation>
    </message>
    <message>
        <source>socket fd %1</source>
        <translation>套接字 fd %1</translation>
    </message>
    <message>
        <source>%1 fd %2</source>
        <translation>%1 fd %2</translation>
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
    <name>panels::StateDiagramCalls</name>
    <message>
        <source>Close with RST</source>
        <translation>用 RST 关闭</translation>
    </message>
</context>
<context>
    <name>panels::StateDiagramPanel</name>
    <message>
        <source>This socket is not in the kernel&apos;s table yet.</source>
        <translation>这个套接字还不在内核的表里。</translation>
    </message>
    <message>
        <source>Listen or connect, and the states are lit here.</source>
        <translation>开始监听或建立连接后，这里会点亮相应的状态。</translation>
    </message>
    <message>
        <source>State diagram</source>
        <translation>状态转移图</translation>
    </message>
    <message>
        <source>No call leads on from here: no descriptor of ours is left.</source>
        <translation>从这里没有系统调用可走：本端已不再持有它的描述符。</translation>
    </message>
    <message>
        <source>The other end is here: it makes its own calls.</source>
        <translation>处于此状态的是对端：它的系统调用由它自己进行。</translation>
    </message>
    <message>
        <source>This end is not in this state.</source>
        <translation>本端现在不在这个状态。</translation>
    </message>
    <message>
        <source>What %1 is</source>
        <translation>%1 是什么</translation>
    </message>
</context>
<context>
    <name>panels::StateDiagramView</name>
    <message>
        <source>TCP state diagram</source>
        <translation>TCP 状态转移图</translation>
    </message>
    <message>
        <source>TCP state: %1</source>
        <translation>TCP 状态：%1</translation>
    </message>
    <message>
        <source>not lit</source>
        <translation>未点亮</translation>
    </message>
    <message>
        <source>Right click: the calls that are possible now.</source>
        <translation>右键单击：此刻可以进行的系统调用。</translation>
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
    <name>panels::TcpInfoModel</name>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确值</translation>
    </message>
</context>
<context>
    <name>panels::TcpInfoPanel</name>
    <message>
        <source>getsockopt(%1, IPPROTO_TCP, TCP_INFO) = -1 %2: %3</source>
        <translation>getsockopt(%1, IPPROTO_TCP, TCP_INFO) = -1 %2：%3</translation>
    </message>
    <message>
        <source>Choose a connection: click it in the kernel table or among the peers.</source>
        <translation>请选择一个连接：在内核表或对端列表中点击它。</translation>
    </message>
    <message>
        <source>This program holds no descriptor of the chosen connection, so it cannot ask for its TCP_INFO.</source>
        <translation>本程序没有所选连接的描述符，所以无法查询它的 TCP_INFO。</translation>
    </message>
    <message>
        <source>fd %1 · %2 → %3 · each field of struct tcp_info without its tcpi_</source>
        <translation>fd %1 · %2 → %3 · 字段名省略了 struct tcp_info 的前缀 tcpi_</translation>
    </message>
    <message>
        <source>What the kernel tells of the connection: TCP_INFO</source>
        <translation>内核给出的连接信息：TCP_INFO</translation>
    </message>
    <message>
        <source>It was not asked for at that moment.</source>
        <translation>当时没有查询过它。</translation>
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
    <message>
        <source>fd %1</source>
        <translation>fd %1</translation>
    </message>
    <message>
        <source>its program</source>
        <translation>它的程序</translation>
    </message>
    <message>
        <source>for %1 s · %2</source>
        <translation>已 %1 s · %2</translation>
    </message>
    <message>
        <source>for %1 s · %2 must close()</source>
        <translation>已 %1 s · %2 须调用 close()</translation>
    </message>
    <message>
        <source>held by %1: stays for ever · active closer</source>
        <translation>由 %1 持有，会一直停留 · 主动关闭方</translation>
    </message>
    <message>
        <source>1 of these bytes is the peer&apos;s FIN: it counts here until the program reads end of file, read() = 0.</source>
        <translation>其中 1 个字节是对端的 FIN：在程序读到文件结束（read() = 0）之前，它都计在这里。</translation>
    </message>
    <message>
        <source>1 of these bytes is our FIN: it counts here until the peer has acknowledged it.</source>
        <translation>其中 1 个字节是本端的 FIN：在对端确认之前，它都计在这里。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 must close()</source>
        <translation>%1 须调用 close()</translation>
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
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Lecture: large text, few panels</source>
        <translation>课堂：大字，少面板</translation>
    </message>
    <message>
        <source>Lab: all panels</source>
        <translation>实验：所有面板</translation>
    </message>
    <message>
        <source>Chat only</source>
        <translation>只看聊天</translation>
    </message>
</context>
<context>
    <name>panels::WritingBar</name>
    <message>
        <source>Stop filling</source>
        <translation>停止填充</translation>
    </message>
    <message>
        <source>Fill until EAGAIN</source>
        <translation>填充直到 EAGAIN</translation>
    </message>
    <message>
        <source>write() of lines of filler, one 64 KiB after the other, until the kernel takes no more: EAGAIN. A peer that reads keeps up: pause its reading.</source>
        <translation>不断用 write() 写入填充行，每次 64 KiB，直到内核不再接收：EAGAIN。对方若一直在读就填不满：请先暂停对方的读取。</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>text or hex digits</source>
        <translation>文本或十六进制</translation>
    </message>
    <message>
        <source>Hex digits: any byte can be written. 68 69 0a is “hi” and a line end.</source>
        <translation>十六进制：可以写入任意字节。68 69 0a 就是“hi”加换行。</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>无行尾</translation>
    </message>
    <message>
        <source>line end</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>Put behind what was typed. Without one the peer&apos;s chat waits for the rest of the line.</source>
        <translation>加在所输入内容的后面。没有行尾时，对方的聊天程序会一直等这一行的其余部分。</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>The bytes of a character, written and shown: what came before is read anew.</source>
        <translation>一个字符写成哪些字节，收到的字节又显示成什么字符；已显示的内容会重新解码。</translation>
    </message>
    <message>
        <source>one write()</source>
        <translation>一次 write()</translation>
    </message>
    <message>
        <source> B each write()</source>
        <translation> B / 次 write()</translation>
    </message>
    <message>
        <source>bytes in each write</source>
        <translation>每次写入的字节数</translation>
    </message>
    <message>
        <source>Bytes that each write() is given; 0: all in one.</source>
        <translation>每次 write() 写入的字节数；0 表示一次写完。</translation>
    </message>
    <message>
        <source>how often it is written</source>
        <translation>写入次数</translation>
    </message>
    <message>
        <source>So often, one write() after the other.</source>
        <translation>连续写入这么多次，每次单独调用 write()。</translation>
    </message>
    <message>
        <source>bytes to write</source>
        <translation>要写入的字节</translation>
    </message>
    <message>
        <source>bytes that filling has written</source>
        <translation>填充已写入的字节数</translation>
    </message>
</context>
</TS>
