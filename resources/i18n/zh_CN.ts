<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Messages</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Esc  Understood</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Understood</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>appropriate a budget</source>
        <translation>资金拨入</translation>
    </message>
    <message>
        <source>approve an award list</source>
        <translation>审核评选名单</translation>
    </message>
    <message>
        <source>attach a document</source>
        <translation>上传附件</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>监督员</translation>
    </message>
    <message>
        <source>award officer</source>
        <translation>评选录入员</translation>
    </message>
    <message>
        <source>back up the books</source>
        <translation>备份账本</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白卡</translation>
    </message>
    <message>
        <source>card officer</source>
        <translation>发卡员</translation>
    </message>
    <message>
        <source>change a card's state</source>
        <translation>变更卡状态</translation>
    </message>
    <message>
        <source>change the goods</source>
        <translation>修改商品</translation>
    </message>
    <message>
        <source>change the roster</source>
        <translation>修改花名册</translation>
    </message>
    <message>
        <source>change the settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>credit an award round</source>
        <translation>评选积分入账</translation>
    </message>
    <message>
        <source>enter an award round</source>
        <translation>录入评选</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>grant points</source>
        <translation>发放积分</translation>
    </message>
    <message>
        <source>import goods</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>import the roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>issue a card</source>
        <translation>发卡</translation>
    </message>
    <message>
        <source>look up a balance</source>
        <translation>查询余额</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>manage staff accounts</source>
        <translation>管理人员账号</translation>
    </message>
    <message>
        <source>print cards</source>
        <translation>打印购物卡</translation>
    </message>
    <message>
        <source>receive goods</source>
        <translation>商品入库</translation>
    </message>
    <message>
        <source>redeem points</source>
        <translation>积分兑换</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已补换</translation>
    </message>
    <message>
        <source>reported lost</source>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>reprint a slip</source>
        <translation>补打小票</translation>
    </message>
    <message>
        <source>see a full ID number</source>
        <translation>查看完整身份证号</translation>
    </message>
    <message>
        <source>see award rounds</source>
        <translation>查看评选</translation>
    </message>
    <message>
        <source>see reports</source>
        <translation>查看报表</translation>
    </message>
    <message>
        <source>see the audit events</source>
        <translation>查看操作记录</translation>
    </message>
    <message>
        <source>see the funds</source>
        <translation>查看资金</translation>
    </message>
    <message>
        <source>see the goods</source>
        <translation>查看商品</translation>
    </message>
    <message>
        <source>see the roster</source>
        <translation>查看花名册</translation>
    </message>
    <message>
        <source>storekeeper</source>
        <translation>库管员</translation>
    </message>
    <message>
        <source>unlock an account</source>
        <translation>解锁账号</translation>
    </message>
    <message>
        <source>verify the books</source>
        <translation>核对账本</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>A PIN is {digits} digits. Type {digits} digits.</source>
        <translation>PIN 是 {digits} 位数字，请输入 {digits} 位数字。</translation>
    </message>
    <message>
        <source>A second person has to confirm this: {act}. Nothing was booked.</source>
        <translation>“{act}”需要第二个人确认，本次没有入账。</translation>
    </message>
    <message>
        <source>A sheet of {rows} × {columns} cards does not fit on A4. Choose fewer rows or columns.</source>
        <translation>A4 纸放不下 {rows} 行 {columns} 列，请减少行数或列数。</translation>
    </message>
    <message>
        <source>An account needs at least one role. Choose one.</source>
        <translation>账号至少要有一个岗位，请选择。</translation>
    </message>
    <message>
        <source>Auditor and administrator stand alone: an account with one of them has no other role. Make two accounts for two persons.</source>
        <translation>监督员、管理员不能兼任其他岗位，请分别由不同的人担任。</translation>
    </message>
    <message>
        <source>Somebody else was writing the same entry. Nothing was booked; try again.</source>
        <translation>另有人正在登记同一笔账，本次没有入账，请再试一次。</translation>
    </message>
    <message>
        <source>The basket is empty. Scan goods first.</source>
        <translation>还没有商品，请先扫商品。</translation>
    </message>
    <message>
        <source>The books cannot be reached. Nothing was booked. Check network and disk, then try again; if it stays so, call the administrator.</source>
        <translation>账本连接不上，本次没有入账。请检查网络和磁盘后再试，仍不行请找管理员。</translation>
    </message>
    <message>
        <source>The card number ending in {number_tail} cannot be printed as a barcode. Issue the card again.</source>
        <translation>尾号 {number_tail} 的卡号不能印成条码，请重新发卡。</translation>
    </message>
    <message>
        <source>The name “{name}” ({characters} characters) does not fit on the paper. Shorten the printed name on the record.</source>
        <translation>姓名“{name}”（{characters} 个字）印不下，请在档案中设一个较短的印刷用名。</translation>
    </message>
    <message>
        <source>The password is too short. Use at least {length} characters.</source>
        <translation>密码太短，请至少用 {length} 个字符。</translation>
    </message>
    <message>
        <source>The points changed while the basket was open: shown {shown}, now {now}. Check the new total with the holder and redeem again.</source>
        <translation>商品分值刚有变动：原显示 {shown} 分，现为 {now} 分。请与持卡人核对新的合计后再兑换。</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read. Restore it, or delete it and set up this computer anew.</source>
        <translation>设置文件 {path} 无法读取。请恢复该文件，或删除后重新设置这台电脑。</translation>
    </message>
    <message>
        <source>The sheet has {cells} places, so printing cannot begin at place {cell}. Choose 1 to {cells}.</source>
        <translation>每张纸只有 {cells} 格，不能从第 {cell} 格开始。请选 1 到 {cells}。</translation>
    </message>
    <message>
        <source>There is nothing to print. Choose at least one card.</source>
        <translation>没有要打印的内容，请至少选一张卡。</translation>
    </message>
    <message>
        <source>These books were written by a newer version of the program ({revision}). Install the current version on this computer.</source>
        <translation>账本由更新版本的程序写成（{revision}）。请在这台电脑上安装最新版本。</translation>
    </message>
    <message>
        <source>These goods (number {goods}) are no longer on sale. Take the line out of the basket.</source>
        <translation>商品（编号 {goods}）已不在售，请从单中删去这一行。</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Choose digits that are not all the same and not in a row.</source>
        <translation>这个 PIN 太容易猜到。请不要用相同或连续的数字。</translation>
    </message>
    <message>
        <source>This person is not on the roster. Search again, or state that the account belongs to nobody on the roster.</source>
        <translation>花名册里没有这个人。请重新查找，或注明该账号不对应花名册人员。</translation>
    </message>
    <message>
        <source>This request was booked before with other contents. Nothing was booked now. Open the form again and check what is there.</source>
        <translation>这次提交的编号以前已用于另一笔内容，本次没有入账。请重新打开表单核对。</translation>
    </message>
    <message>
        <source>This was not done, and nothing was changed. Tell the administrator the words “{code}”.</source>
        <translation>没有办成，数据也没有变动。请把“{code}”这几个字告诉管理员。</translation>
    </message>
    <message>
        <source>{goods}: {pieces} {unit} wanted, {stock} in stock. Lower the quantity or take another article.</source>
        <translation>{goods}要 {pieces} {unit}，库存只有 {stock} {unit}。请减少数量或换一种商品。</translation>
    </message>
    <message>
        <source>{missing} points short: the basket takes {total}, {available} may be spent on it, and {goods} cannot be paid. Take something out of the basket.</source>
        <translation>还差 {missing} 分：本单 {total} 分，可用 {available} 分，{goods}付不了。请减去部分商品。</translation>
    </message>
    <message>
        <source>{name} entered this and cannot confirm it too. Somebody else has to confirm.</source>
        <translation>{name}是经办人，不能自己确认。请另一人来确认。</translation>
    </message>
    <message>
        <source>{name} may not confirm this: {act}. Ask an auditor, or another officer of this desk.</source>
        <translation>{name}不能确认“{act}”。请监督员或本岗位另一位同事确认。</translation>
    </message>
    <message>
        <source>{name} may not do this: {act}. Ask a colleague whose role permits it, or the administrator.</source>
        <translation>{name}没有“{act}”的权限。请由有权限的同事办理，或联系管理员。</translation>
    </message>
    <message>
        <source>“{text}” does not fit on the paper. Shorten it.</source>
        <translation>“{text}”印不下，请缩短。</translation>
    </message>
</context>
</TS>
